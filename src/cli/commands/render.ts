import * as l10n from '@vscode/l10n';
import { codeLanguages, hasMath, parsePost, renderHtml, type Highlight, type ParsedPost, type SiteFeatures, type Typeset } from '../../core/index';
import type { Io } from '../io';
import { openSite } from '../openSite';
import type { Arguments } from '../options';
import { select } from '../selection';
import { UsageError } from '../usageError';

/** `galley render`: the HTML of an article's body. */
export async function render(args: Arguments, io: Io): Promise<number> {
  const [name, ...more] = args.paths;
  if (name === undefined || more.length > 0) throw new UsageError(l10n.t('Say which one file: galley render FILE.'));
  const selection = select(args.paths, { root: args.value('root'), inputPath: args.value('stdin-path') }, io.cwd);
  const [path] = selection.files;
  if (path === undefined) throw new UsageError(l10n.t('{0} is a folder. Say which file: galley render FILE.', name));
  const { files, site } = await openSite(selection, io);
  const text = await files.read(path);
  if (text === undefined) throw new UsageError(l10n.t('{0} cannot be read.', name));
  const post = parsePost(path, text, site.features);
  if (post.tooLong) throw new UsageError(l10n.t('{0} is longer than the setting “maxFileSize” allows.', name));
  const { features } = site;
  const html = renderHtml(post, { features, highlight: await highlighterFor(post, features), typeset: await typesetterFor(post, features) });
  io.stdout.write(html.endsWith('\n') ? html : `${html}\n`);
  return 0;
}

/** Undefined for a post without code: there is nothing to load. */
async function highlighterFor(post: ParsedPost, features: SiteFeatures): Promise<Highlight | undefined> {
  const languages = codeLanguages(post, features);
  if (languages.size === 0) return undefined;
  if (features.code?.highlighter === 'prism') return new (await import('../../highlight/prism')).PrismColours().load(languages);
  const { Shiki } = await import('../../highlight/shiki');
  return new Shiki().load(features.code ?? {}, languages);
}

/** Undefined where the site does not typeset math, or the post has none. */
async function typesetterFor(post: ParsedPost, features: SiteFeatures): Promise<Typeset | undefined> {
  return features.typesetsMath === true && hasMath(post) ? (await import('../../typeset/katex')).typeset : undefined;
}
