import type { Appearance } from '../protocol';

/** The sheets of ours that the site's own take the place of. */
const ours = ['themes', 'article'];

/**
 * Dresses the page. The site's sheets stand in a layer, so that Galley's own rules go before them; on the root it finds the
 * names by which sites commonly ask for light or dark.
 */
export function dress({ theme, scheme, width, styles }: Appearance): void {
  const root = document.documentElement;
  const isDark = scheme === 'dark' || scheme === 'high-contrast';
  for (const [name, value] of Object.entries({ theme, scheme, width })) root.setAttribute(`data-galley-${name}`, value);
  root.classList.toggle('dark', theme === 'site' && isDark);
  root.classList.toggle('light', theme === 'site' && !isDark);
  if (theme === 'site') root.dataset['theme'] = isDark ? 'dark' : 'light';
  else delete root.dataset['theme'];
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-sheet]')) {
    const name = link.dataset['sheet'] ?? '';
    const wanted = name === 'site' ? theme === 'site' : theme !== 'site' || !ours.includes(name);
    if (link.disabled === wanted) link.disabled = !wanted;
  }
  document.adoptedStyleSheets = styles.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer galley-site{${css}\n}`);
    return sheet;
  });
}
