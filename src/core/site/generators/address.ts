import type { Addressing } from '../../model/generator';
import type { Post } from '../../model/post';
import type { Collection } from '../../model/site';
import { docusaurusAddress } from './docusaurus/address';
import { eleventyAddress } from './eleventy/address';
import { hugoAddress } from './hugo/address';
import { jekyllAddress } from './jekyll/address';
import { nextAddress } from './next/address';
import { zolaAddress } from './zola/address';

/** What a generator makes of a post's path and frontmatter. */
export interface Address {
  /** What tells the post from others of its collection. */
  readonly slug: string;
  /** Absent where the post has no page, or where only running the site could tell. */
  readonly route?: string;
  /** Other addresses that lead on to it. */
  readonly aliases?: readonly string[];
  /** How the address begins, where no more can be told. */
  readonly somewhere?: string;
  /** When it is published, where that does not stand in the frontmatter; in ms since 1970. */
  readonly published?: number;
  /** It is kept back by where it lies or by a field of the generator's own. */
  readonly draft?: boolean;
}

/** What an address is made of. */
export type Addressed = Pick<Post, 'path' | 'text' | 'frontmatter'>;

/** The address of a post of a generator other than Astro. */
export function addressOf(post: Addressed, collection: Collection, addressing: Addressing): Address {
  switch (addressing.generator) {
    case 'hugo': return hugoAddress(post, addressing);
    case 'jekyll': return jekyllAddress(post, collection, addressing);
    case 'eleventy': return eleventyAddress(post, collection, addressing);
    case 'docusaurus': return docusaurusAddress(post, collection, addressing);
    case 'next': return nextAddress(post, collection);
    case 'zola': return zolaAddress(post, collection, addressing);
  }
}
