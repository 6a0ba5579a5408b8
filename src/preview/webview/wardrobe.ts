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

/**
 * Puts the classes that the site has around a post's text on what is around it here: the innermost on `text`, the others on
 * what `around` gives, from the outermost in. Those of before go.
 */
export function wearClasses(text: Element, around: readonly Element[], classes: readonly string[]): void {
  const places = [...around, text];
  for (const place of places) {
    place.classList.remove(...(place.getAttribute('data-worn') ?? '').split(' ').filter((name) => name !== ''));
    place.removeAttribute('data-worn');
  }
  for (const [depth, names] of [...classes].reverse().entries()) {
    const place = places.at(-1 - Math.min(depth, places.length - 1));
    const worn = names.split(/\s+/).filter((name) => name !== '' && !name.startsWith('galley'));
    place?.classList.add(...worn);
    place?.setAttribute('data-worn', [place.getAttribute('data-worn') ?? '', ...worn].join(' ').trim());
  }
}
