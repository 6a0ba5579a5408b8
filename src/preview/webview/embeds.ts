import { foundIn } from './element';

/** The address of an embedded page, as what may be loaded of it: `https` and one of the trusted hosts, else undefined. */
export function toEmbeddable(source: string, hosts: readonly string[]): URL | undefined {
  const address = source.startsWith('//') ? `https:${source}` : source;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && hosts.includes(url.hostname) ? url : undefined;
}

/**
 * Puts a button into each box that stands for an embedded page of a trusted host: the page is loaded when it is asked for, and not
 * before. Boxes of other hosts stay as they are.
 */
export function offerEmbeds(roots: readonly Element[], hosts: readonly string[], label: (host: string) => string): void {
  for (const box of foundIn(roots, '.galley-box[data-embed]')) {
    const url = toEmbeddable(box.dataset['embed'] ?? '', hosts);
    if (url === undefined || box.firstElementChild !== null) continue;
    const title = box.dataset['name'] ?? url.hostname;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label(url.hostname);
    button.addEventListener('click', () => box.replaceChildren(toFrame(url, title)));
    box.append(document.createElement('br'), button);
  }
}

/** Whether an element is a box for the same embedded page as another: what plays there goes on. */
export function isSameEmbed(before: Element, after: Element): boolean {
  const source = before.getAttribute('data-embed');
  return source !== null && source === after.getAttribute('data-embed');
}

function toFrame(url: URL, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = url.href;
  return frame;
}
