import { withoutParts } from './parts';

/** What the preview writes into the article, and what its readers elsewhere have no use for. */
const ours = ['data-line', 'data-cursor', 'data-problem', 'data-current', 'data-missing', 'data-part', 'data-source', 'aria-description', 'tabindex'];

/**
 * The article's text as HTML of its own, for a mail: addresses are resolved against `base`, the post's own on its site. Pictures that
 * have no address before the site is built are left out, and counted.
 */
export function toMailHtml(text: Element, base: string | undefined): { readonly html: string; readonly missing: number } {
  const copy = toCopy(text);
  let missing = 0;
  for (const image of copy.querySelectorAll<HTMLElement>('[data-source]')) {
    const source = image.dataset['source'] ?? '';
    image.removeAttribute('srcset');
    if (/^(?:https?:)?\/|^data:/i.test(source)) image.setAttribute('src', toFull(source, base));
    else {
      missing++;
      image.remove();
    }
  }
  for (const link of copy.querySelectorAll('[href]')) link.setAttribute('href', toFull(link.getAttribute('href') ?? '', base));
  return { html: toHtml(copy), missing };
}

/** The page as HTML of its own, with the addresses of pictures that it loads, and the site's own styles, where it wears them. */
export function toPrint(page: Element): { readonly html: string; readonly css: string } {
  const css = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
  return { html: toHtml(toCopy(page)), css: css.join('\n') };
}

/** Puts HTML on the clipboard as rich text. */
export async function copyRich(html: string, text: string): Promise<void> {
  window.focus();
  const toBlob = (type: string, content: string): [string, Blob] => [type, new Blob([content], { type })];
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([toBlob('text/html', html), toBlob('text/plain', text)]))]);
}

function toCopy(root: Element): Element {
  const copy = root.cloneNode(true) as Element;
  withoutParts(copy);
  copy.querySelectorAll('button, .galley-ui').forEach((element) => element.remove());
  copy.querySelectorAll('details').forEach((details) => details.setAttribute('open', ''));
  return copy;
}

function toHtml(copy: Element): string {
  for (const element of [copy, ...copy.querySelectorAll('*')]) ours.forEach((name) => element.removeAttribute(name));
  return copy.innerHTML.trim();
}

function toFull(address: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address;
}
