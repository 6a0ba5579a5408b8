import type { Hero } from '../protocol';
import { type Bases, toLoadable } from './addresses';
import { element } from './element';

/** Builds the article's head. Every value of the frontmatter becomes text, never markup. */
export function toHeader(hero: Hero, bases: Bases, missingImage: (source: string) => string): HTMLElement {
  const header = element('header', 'galley-hero');
  if (hero.badge !== undefined) header.append(element('p', 'galley-badge', hero.badge));
  if (hero.title !== undefined) header.append(asPart('title', element('h1', 'galley-title', hero.title)));
  if (hero.description !== undefined) header.append(asPart('description', element('p', 'galley-description', hero.description)));
  if (hero.meta.length > 0) header.append(toMeta(hero));
  if (hero.image !== undefined) header.append(asPart('image', toFigure(hero.image, bases, missingImage)));
  if (hero.tags.length > 0) {
    const tags = asPart('tags', element('ul', 'galley-tags'));
    tags.append(...hero.tags.map((tag) => element('li', '', tag)));
    header.append(tags);
  }
  return header;
}

function toMeta(hero: Hero): HTMLElement {
  const line = element('p', 'galley-meta');
  for (const { text, datetime, part } of hero.meta) {
    const entry = element(datetime === undefined ? 'span' : 'time', '');
    // Some words are the post's, some are VS Code's: each in the direction of its own language.
    entry.append(element('bdi', '', text));
    if (datetime !== undefined) entry.setAttribute('datetime', datetime);
    line.append(part === undefined ? entry : asPart(part, entry));
  }
  return line;
}

function toFigure(image: { readonly src: string; readonly alt: string }, bases: Bases, missingImage: (source: string) => string): HTMLElement {
  const figure = element('figure', 'galley-image');
  const img = document.createElement('img');
  img.alt = image.alt;
  img.dataset['source'] = image.src;
  const address = toLoadable(image.src, bases);
  if (address === undefined) img.dataset['missing'] = missingImage(image.src);
  else img.src = address;
  figure.append(img);
  return figure;
}

/** Names what of the head an element shows, so that its problems find it. */
function asPart(part: string, made: HTMLElement): HTMLElement {
  made.dataset['part'] = part;
  return made;
}
