import type { Generator } from '../model/generator';
import { isRendered, readImports } from './syntax/imports';

/** What templates put in that makes no ids: addresses, settings, and the usual parts of a post. */
const plainTag = /^(?:\{\{-?\s*(?:site|page|relref|ref)\b|\{%-?\s*(?:link|post_url|raw|endraw|highlight|endhighlight|comment|endcomment|assign|if|else|elsif|endif|unless|endunless)\b|\{\{[<%]-?\s*\/?\s*(?:ref|relref|figure|highlight|youtube|vimeo|gist|tweet|x|instagram|param)\b)/;

/**
 * What a post's body puts on its page besides its text: see `Post.renders`. It goes by the text alone, code included: where it is wrong,
 * something that is not there counts as there.
 */
export function renderedModules(path: string, body: string, generator: Generator): readonly string[] {
  if (generator !== 'astro' && generator !== 'next' && generator !== 'docusaurus' && generator !== 'other') {
    return [...body.matchAll(/\{\{[<%]?|\{%/g)].some(({ index }) => !plainTag.test(body.slice(index, index + 80))) ? [''] : [];
  }
  if (!path.endsWith('.mdx') && generator !== 'docusaurus') return [];
  const template = body.replace(/^import\b[^;]*?(["'])[^"'\n]+\1/gm, '');
  const shown = readImports(body).filter(({ names }) => isRendered(names, template));
  const isComputed = /\sid\s*=\s*\{(?!\s*(?:"[^"]*"|'[^']*'|`[^`$]*`)\s*\})|<[a-z][\w-]*\s[^<>]*\{\s*\.\.\.|\bdangerouslySetInnerHTML\b|\bset:html\b/.test(body);
  return [...new Set([...shown.map(({ source }) => source), ...(isComputed ? [''] : [])])];
}
