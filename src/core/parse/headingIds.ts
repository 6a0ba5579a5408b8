import { slug } from 'github-slugger';
import type { Token } from 'markdown-it';
import { labelOf } from './places/place';

/** What of the site decides heading ids. */
export interface HeadingIdFeatures {
  readonly astroMajor: number;
  readonly smartPunctuation: boolean;
}

/** Slugs by their texts: to make one takes long, and a post's headings are asked for theirs with each of its versions. */
const slugs = new Map<string, string>();
/** So many are kept, more than one post has headings. */
const keptSlugs = 10_000;

/** Gives the headings of one page their ids, as Astro's `rehypeHeadingIds` does. Call it in the order of the page. */
export class HeadingIds {
  /** The ids given so far, with how often each was wanted again. */
  private readonly given = new Map<string, number>();
  /** The numbers of footnotes, by their labels. */
  footnotes: ReadonlyMap<string, { readonly number: number }> = new Map();

  constructor(private readonly features: HeadingIdFeatures) {}

  /** The id of the next heading, from its inline tokens. */
  next(children: readonly Token[]): string {
    const id = this.unique(slugOf(this.textOf(children, (text) => this.smarten(text))));
    // Astro 5 drops one trailing hyphen after duplicates have been counted.
    return this.features.astroMajor <= 5 && id.endsWith('-') ? id.slice(0, -1) : id;
  }

  /** The text of inline tokens without markup: images and tags count for nothing, a footnote's mark for its number. */
  textOf(tokens: readonly Token[], change: (text: string) => string = (text) => text): string {
    let text = '';
    for (const token of tokens) {
      if (token.type === 'text' || token.type === 'text_special') text += change(token.content);
      else if (token.type === 'code_inline') text += token.content;
      else if (token.type === 'softbreak') text += '\n';
      else if (token.type === 'footnote_ref') text += String(this.footnotes.get(labelOf(token))?.number ?? '');
    }
    return text;
  }

  /** As github-slugger numbers those that are wanted again. */
  private unique(wanted: string): string {
    let id = wanted;
    while (this.given.has(id)) {
      const again = (this.given.get(wanted) ?? 0) + 1;
      this.given.set(wanted, again);
      id = `${wanted}-${String(again)}`;
    }
    this.given.set(id, 0);
    return id;
  }

  /** Dashes made of hyphens are gone before ids are made; quotes and dots drop out of ids anyway. */
  private smarten(text: string): string {
    if (!this.features.smartPunctuation || !text.includes('--')) return text;
    return this.features.astroMajor <= 6 ? text.replace(/(?<!-)--(?!-)/g, '—') : text.replace(/--+/g, '—');
  }
}

function slugOf(text: string): string {
  const known = slugs.get(text);
  if (known !== undefined) return known;
  if (slugs.size === keptSlugs) slugs.clear();
  const made = slug(text);
  slugs.set(text, made);
  return made;
}
