import type { Generator } from '../model/generator';
import { splitAtFences, splitForHugo, splitText, type SplitText } from './fence';
import { splitByGrayMatter } from './grayMatter';

/** Splits a text into frontmatter and body as a generator does. */
export function splitAs(generator: Generator, text: string): SplitText {
  switch (generator) {
    case 'astro': return splitText(text);
    case 'hugo': return splitForHugo(text);
    case 'zola': return splitAtFences(text);
    case 'jekyll': case 'eleventy': case 'docusaurus': case 'next': case 'other': return splitByGrayMatter(text);
  }
}
