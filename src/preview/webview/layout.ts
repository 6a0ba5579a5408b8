import type { Appearance, Hero } from '../protocol';
import { type Bases, toLoadable } from './addresses';
import { createSanitizer, type StandIns } from './sanitize';

/** A place of the layout that shows a part of the head. */
interface Slot {
  /** As the layout writes it, with its names in braces. */
  readonly template: string;
  readonly fill: (value: string) => void;
}

const names = /\{\{\s*(\w+)\s*\}\}/g;
/** Attributes that are read or spoken, and lead nowhere. */
const spoken = new Set(['alt', 'title', 'datetime', 'aria-label']);
/** The part of the head that a name shows, where the two are called differently: problems are marked there. */
const parts: Readonly<Partial<Record<string, string>>> = { date: 'published', imageAlt: 'image' };

/** The site's own page around the article: an HTML file with slots such as `{{title}}`, and `{{content}}` for the text. */
export class Layout {
  #slots: readonly Slot[] = [];
  #html: string | undefined;
  #classes: { readonly element: Element; readonly names: readonly string[] }[] = [];
  /** What stands on the page without a layout. */
  readonly #own: readonly Node[];
  readonly #place: Element | null;

  /** @param text the element that holds the article's text, wherever that stands */
  constructor(
    private readonly page: Element,
    private readonly text: Element,
    private readonly bases: () => Bases,
    private readonly standIns: StandIns,
  ) {
    this.#own = [...page.childNodes];
    this.#place = text.parentElement;
  }

  /** Puts the page into this layout; undefined: into none. */
  show(layout: Appearance['layout'], hero: Hero): void {
    if (layout?.html === this.#html) return;
    this.#html = layout?.html;
    for (const { element, names: added } of this.#classes) element.classList.remove(...added);
    this.#classes = [];
    this.#slots = [];
    if (layout === undefined) {
      this.page.replaceChildren(...this.#own);
      this.#place?.append(this.text);
      return;
    }
    const parsed = new DOMParser().parseFromString(layout.html, 'text/html');
    for (const name of ['documentElement', 'body'] as const) this.#wear(document[name], parsed[name]);
    const bases = (): Bases => ({ ...this.bases(), folderBase: layout.folderBase });
    const made = createSanitizer(bases, this.standIns)(parsed.body.innerHTML);
    for (const element of made.querySelectorAll('[class*="galley"]')) element.classList.remove(...ownNames(element));
    this.#slots = this.#findSlots(made);
    if (!made.contains(this.text)) made.append(this.text);
    this.page.replaceChildren(made);
    this.fill(hero);
  }

  /** Shows the head in the slots. */
  fill(hero: Hero): void {
    const values = toValues(hero, this.bases());
    for (const { template, fill } of this.#slots) fill(template.replace(names, (_, name: string) => values[name] ?? ''));
  }

  #wear(element: Element, model: Element): void {
    const added = [...model.classList].filter((name) => !/^(?:galley|vscode)/.test(name) && !element.classList.contains(name));
    element.classList.add(...added);
    this.#classes.push({ element, names: added });
  }

  #findSlots(root: DocumentFragment): Slot[] {
    const slots: Slot[] = [];
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode instanceof Text && walker.currentNode.data.includes('{{')) texts.push(walker.currentNode);
    for (const node of texts) this.#readText(node, slots);
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      for (const { name, value } of [...element.attributes]) {
        if (value.includes('{{') && spoken.has(name)) slots.push({ template: value, fill: (filled) => element.setAttribute(name, filled) });
      }
      if (element instanceof HTMLImageElement && /^\{\{\s*image\s*\}\}$/.test(element.dataset['source'] ?? '')) slots.push(toImageSlot(element));
    }
    return slots;
  }

  #readText(node: Text, slots: Slot[]): void {
    const parent = node.parentElement;
    const only = /^\s*\{\{\s*(\w+)\s*\}\}\s*$/.exec(node.data)?.[1];
    if (/\{\{\s*content\s*\}\}/.test(node.data)) {
      node.replaceWith(this.text);
      return;
    }
    if (only !== undefined && parent !== null) parent.dataset['part'] = parts[only] ?? only;
    if (only === 'tags' && parent instanceof HTMLLIElement) slots.push(toTagSlot(parent));
    else slots.push({ template: node.data, fill: (filled) => (node.data = filled) });
  }
}

/** An item of a list that stands once for each tag. */
function toTagSlot(item: HTMLLIElement): Slot {
  let items: Element[] = [item];
  return {
    template: '{{tagLines}}',
    fill(filled) {
      const made = filled.split('\n').map((tag) => {
        const copy = item.cloneNode() as HTMLLIElement;
        copy.textContent = tag;
        copy.hidden = tag === '';
        return copy;
      });
      items[0]?.before(...made);
      for (const old of items) old.remove();
      items = made;
    },
  };
}

function toImageSlot(image: HTMLImageElement): Slot {
  return {
    template: '{{image}}',
    fill(source) {
      image.hidden = source === '';
      if (image.getAttribute('src') === source) return;
      delete image.dataset['missing'];
      if (source === '') image.removeAttribute('src');
      else image.src = source;
    },
  };
}

function toValues({ title, description, meta, tags, image, badge }: Hero, bases: Bases): Readonly<Partial<Record<string, string>>> {
  const of = (part: string): string | undefined => meta.find((entry) => entry.part === part)?.text;
  return {
    title,
    description,
    badge,
    author: of('author'),
    date: of('published'),
    updated: of('updated'),
    tags: tags.join(', '),
    tagLines: tags.join('\n'),
    image: image && toLoadable(image.src, bases),
    imageAlt: image?.alt,
  };
}

/** Names that are Galley's: a layout does not put on its buttons. */
function ownNames(element: Element): string[] {
  return [...element.classList].filter((name) => name.startsWith('galley'));
}
