import DOMPurify, { type Config } from 'dompurify';
import { type Bases, toLoadable, toLoadableSet } from './addresses';

/** What stands in for things that are not shown. */
export interface StandIns {
  embed(name: string): string;
  missingImage(source: string): string;
  /** What a task's box is called. */
  task(): string;
}

/**
 * Removed even though DOMPurify lets some of them through: what runs, submits, embeds, restyles the page, or loads
 * something by other ways than an image does. The page's CSP forbids the same a second time.
 */
const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  USE_PROFILES: { html: true, svg: true, mathMl: true },
  FORBID_TAGS: ['style', 'form', 'button', 'select', 'textarea', 'option', 'optgroup', 'fieldset', 'dialog', 'template', 'slot', 'image', 'feimage', 'use', 'animate', 'set'],
  FORBID_ATTR: ['background', 'action', 'formaction', 'ping', 'autofocus', 'autoplay', 'popovertarget', 'contenteditable', 'accesskey', 'tabindex', 'slot', 'part'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  // Heading ids such as `links` or `title` are the site's; this page never looks itself up by such names.
  SANITIZE_DOM: false,
  RETURN_DOM_FRAGMENT: true,
};

/** `url(…)`, `image-set(…)` and the like: the ways in which CSS loads something. */
const loadingCss = /\b(?:url|src|image|image-set|cross-fade|element|paint|-webkit-[a-z-]+)\s*\(/i;

/** Makes HTML of a post harmless, with its images at addresses that the page can load. Returns the nodes that are left. */
export function createSanitizer(bases: () => Bases, standIns: StandIns): (html: string) => DocumentFragment {
  const purifier = DOMPurify(window);
  purifier.addHook('uponSanitizeElement', (node) => {
    if (node instanceof Element && /^(?:iframe|embed|object)$/i.test(node.tagName)) node.before(toEmbedBox(node, standIns));
  });
  purifier.addHook('afterSanitizeAttributes', (node) => {
    // Wide code scrolls by keyboard too.
    if (node instanceof HTMLPreElement) node.tabIndex = 0;
    if (node instanceof HTMLInputElement) keepCheckbox(node, standIns);
    if (node.hasAttribute('name') && node.tagName !== 'A') node.removeAttribute('name');
    if (node instanceof HTMLElement || node instanceof SVGElement) cleanStyle(node);
    toPageAddresses(node, bases(), standIns);
  });
  return (html) => purifier.sanitize(html, config);
}

/** What a task list needs of forms: a box that shows a state. */
function keepCheckbox(input: HTMLInputElement, standIns: StandIns): void {
  input.disabled = true;
  input.setAttribute('aria-label', standIns.task());
  if (input.type !== 'checkbox') input.remove();
}

/** The browser has resolved the escapes by the time `style` is read, so that `u\72l(` cannot hide. */
function cleanStyle(element: HTMLElement | SVGElement): void {
  for (const property of [...element.style]) {
    if (loadingCss.test(element.style.getPropertyValue(property))) element.style.removeProperty(property);
  }
  if (/^(?:fixed|sticky)$/.test(element.style.position)) element.style.removeProperty('position');
  // What this browser does not know of the style has not been looked at.
  if (element.hasAttribute('style')) element.setAttribute('style', element.style.cssText);
}

function toPageAddresses(element: Element, bases: Bases, standIns: StandIns): void {
  if (element instanceof SVGElement) {
    for (const { name, value } of [...element.attributes]) if (/url\s*\(\s*["']?(?!#)/i.test(value)) element.removeAttribute(name);
    return;
  }
  for (const name of ['src', 'poster']) {
    const source = element.getAttribute(name);
    if (source === null) continue;
    const address = toLoadable(source, bases);
    // The address as written, for the box that says which image is missing.
    if (name === 'src') element.setAttribute('data-source', source);
    if (address !== undefined) element.setAttribute(name, address);
    else {
      element.removeAttribute(name);
      if (element instanceof HTMLImageElement) element.dataset['missing'] = standIns.missingImage(source);
    }
  }
  const srcset = element.getAttribute('srcset');
  if (srcset !== null) element.setAttribute('srcset', toLoadableSet(srcset, bases));
}

function toEmbedBox(embed: Element, standIns: StandIns): Element {
  const source = embed.getAttribute('src') ?? embed.getAttribute('data') ?? '';
  const box = embed.ownerDocument.createElement('p');
  box.className = 'galley-box';
  box.setAttribute('data-embed', source);
  const host = URL.canParse(source) ? new URL(source).host : '';
  const name = embed.getAttribute('title') ?? host;
  box.setAttribute('data-name', name);
  box.textContent = standIns.embed(name);
  return box;
}
