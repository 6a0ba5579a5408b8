/**
 * Sends clicks on the site's own links to `open`, has `go` go to fragments of the page itself, and leaves full addresses to
 * VS Code, which asks before it opens a browser. `edit`: the Ctrl or Cmd key was down.
 */
export function followLinks(root: HTMLElement, go: (fragment: string) => void, open: (href: string, edit: boolean) => void): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href') ?? undefined;
    if (href === undefined || /^(?:https?|mailto|tel):|^\/\//i.test(href)) return;
    event.preventDefault();
    event.stopPropagation();
    if (href.startsWith('#')) go(href.slice(1));
    else open(href, event.ctrlKey || event.metaKey);
  });
}

/** Brings what a fragment names into view. */
export function goTo(root: Element, fragment: string): void {
  const names = [fragment, decoded(fragment)];
  const target = names.map((name) => root.querySelector(`[id="${CSS.escape(name)}"], a[name="${CSS.escape(name)}"]`)).find((found) => found !== null);
  target?.scrollIntoView();
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // A stray `%`: it stands for itself, as in browsers.
  }
}
