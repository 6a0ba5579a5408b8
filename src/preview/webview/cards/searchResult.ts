import type { CardTexts } from '../../texts';
import { cut, type Cut } from '../../cut';
import { element } from '../element';
import type { CardContent } from './cards';

/**
 * The room that Google gives on a desktop, in CSS pixels: a title of 20px Arial is cut at 600, a description of 14px Arial at
 * about 920 (two lines), on a phone at about 680. Google publishes no figures; these are what those who measure it find:
 * https://www.rocketmill.co.uk/title-tags-now-20-longer-on-desktop-google-search-results,
 * https://findbest.tools/seo/meta-description-checker
 */
const room = { title: 600, description: 920 } as const;
const fonts = { title: '20px Arial, sans-serif', description: '14px Arial, sans-serif' } as const;

/** The post as a search result, with what of it is cut off said below. */
export function toSearchResult({ title, description, domain, path }: CardContent, texts: CardTexts): HTMLElement {
  const section = element('section', 'galley-share-place');
  const card = element('div', 'galley-share');
  card.dataset['network'] = 'google';
  const [cutTitle, cutDescription] = [cutFor('title', title), cutFor('description', description)];
  card.append(
    element('p', 'galley-share-domain', domain),
    element('p', 'galley-share-path', [`https://${domain}`, ...path].join(' › ')),
    element('p', 'galley-share-title', title === '' ? texts.noTitle : cutTitle.shown),
    element('p', 'galley-share-description', cutDescription.shown),
  );
  section.append(element('h2', '', 'Google'), card, toMeasure('title', cutTitle, texts), toMeasure('description', cutDescription, texts));
  return section;
}

function cutFor(part: keyof typeof room, text: string): Cut {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('The page cannot measure text.');
  context.font = fonts[part];
  return cut(text, room[part], (piece) => context.measureText(piece).width);
}

function toMeasure(part: keyof typeof room, { width, rest }: Cut, texts: CardTexts): HTMLElement {
  const line = element('p', 'galley-share-measure');
  line.dataset['cut'] = String(rest !== '');
  const fill = (text: string, ...values: string[]): string => text.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '');
  const figures = fill(part === 'title' ? texts.titleWidth : texts.descriptionWidth, String(Math.round(width)), String(room[part]));
  line.textContent = rest === '' ? figures : `${figures} ${fill(texts.cutOff, rest)}`;
  return line;
}
