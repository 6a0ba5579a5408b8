import type { Hero } from '../../protocol';
import type { CardTexts } from '../../texts';
import { type Bases, toLoadable } from '../addresses';
import { element } from '../element';
import { toSearchResult } from './searchResult';

/** What a card shows of a post. */
export interface CardContent {
  readonly title: string;
  readonly description: string;
  /** `my.site`. */
  readonly domain: string;
  /** The parts of the address behind it. */
  readonly path: readonly string[];
  /** Where the page loads the picture; absent when there is none. */
  readonly image?: { readonly address: string; readonly alt: string };
}

/** The networks whose cards differ in what they show of a post, and in which order. */
const networks = [
  { name: 'Open Graph', parts: ['image', 'domain', 'title', 'description'] },
  { name: 'X', parts: ['image', 'title', 'domain'] },
  { name: 'LinkedIn', parts: ['image', 'title', 'domain'] },
  { name: 'WhatsApp', parts: ['image', 'title', 'description', 'domain'] },
] as const;

/** Fills `root` with the cards by which search engines and networks show the post. */
export function showCards(root: HTMLElement, hero: Hero, bases: Bases, texts: CardTexts): void {
  const content = toContent(hero, bases, texts);
  const social = networks.map(({ name, parts }) => {
    const section = element('section', 'galley-share-place');
    const card = element('div', 'galley-share');
    card.dataset['network'] = name.toLowerCase().replace(' ', '-');
    card.append(...parts.map((part) => toPart(part, content, texts)));
    section.append(element('h2', '', name), card);
    return section;
  });
  const notes = notesOn(hero, content, texts).map((note) => element('p', 'galley-share-note', note));
  root.replaceChildren(element('h1', 'galley-cards-title', texts.heading), toSearchResult(content, texts), ...notes, toGrid(social));
}

function toContent({ title = '', description = '', image, address }: Hero, bases: Bases, texts: CardTexts): CardContent {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  const source = image && toLoadable(image.src, bases);
  return {
    title,
    description,
    domain: url?.host.replace(/^www\./, '') ?? texts.domain,
    path: (url?.pathname ?? '').split('/').filter((part) => part !== ''),
    ...(source !== undefined && { image: { address: source, alt: image?.alt ?? '' } }),
  };
}

function toPart(part: 'image' | 'title' | 'description' | 'domain', { title, description, domain, image }: CardContent, texts: CardTexts): HTMLElement {
  switch (part) {
    case 'image': {
      if (image === undefined) return element('div', 'galley-share-image', texts.noImage);
      const picture = document.createElement('img');
      picture.className = 'galley-share-image';
      picture.src = image.address;
      picture.alt = image.alt;
      picture.addEventListener('error', () => picture.replaceWith(element('div', 'galley-share-image', texts.noImage)));
      return picture;
    }
    case 'title':
      return element('p', 'galley-share-title', title === '' ? texts.noTitle : title);
    case 'description':
      return element('p', 'galley-share-description', description);
    case 'domain':
      return element('p', 'galley-share-domain', domain);
  }
}

/** What a writer should know of how the cards come out. */
function notesOn({ image, address }: Hero, content: CardContent, texts: CardTexts): string[] {
  return [
    ...(address === undefined ? [texts.noSite] : []),
    ...(content.description === '' ? [texts.noDescription] : []),
    ...(image === undefined ? [texts.imageAdvice] : []),
    // https://developers.facebook.com/docs/sharing/webmasters/images and its like take raster pictures alone.
    ...(image !== undefined && /\.svg(?:$|[?#])/i.test(image.src) ? [texts.svg] : []),
  ];
}

function toGrid(sections: readonly HTMLElement[]): HTMLElement {
  const grid = element('div', 'galley-cards-grid');
  grid.append(...sections);
  return grid;
}
