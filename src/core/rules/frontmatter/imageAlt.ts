import * as l10n from '@vscode/l10n';
import type { Fix } from '../../model/problem';
import { entryAt, memberOf } from '../../parse/values';
import type { Rule, RuleContext } from '../rule';
import { insertEntries } from '../../edits/insertEntry';
import { quoted, quoteOf } from '../../edits/yamlText';
import type { Leaf } from '../../parse/leaves';
import { placeOfMap } from './place';
import { soundIssues } from './soundIssues';
import { titleFor } from '../../values/titleFor';
import { soundLeaves } from './wellKnown';

/** Reports a picture whose alternative text is missing where the site knows one, empty, or just the file's name. */
export const imageAlt: Rule = {
  code: 'frontmatter/image-alt',
  severity: 'warning',
  *check(context) {
    const { post } = context;
    for (const leaf of soundLeaves(context)) {
      const map = leaf.path.slice(0, -1);
      const key = String(leaf.path.at(-1));
      if (map.length === 0 || !/^(?:url|src)$/.test(key) || typeof leaf.value !== 'string' || leaf.value === '') continue;
      const path = [...map, 'alt'];
      const entry = entryAt(post.frontmatter.root, path);
      const alt = map.reduce<unknown>(memberOf, post.frontmatter.data);
      const text = memberOf(alt, 'alt');
      const refused = soundIssues(context).some((issue) => [...issue.path, ...('key' in issue ? [issue.key] : [])].join() === path.join());
      if (refused) continue;
      if (!entry) {
        if (context.field(path)) yield { range: placeOfMap(post, map), message: emptyMessage(), fixes: toAdd(context, map, key) };
      } else if (typeof text === 'string' && text.trim() === '') {
        yield { range: placeOfMap(post, path), ...(entry.value.range.end > entry.value.range.start && { range: entry.value.range }), message: emptyMessage(), fixes: toWrite(context, entry.value.range) };
      } else if (typeof text === 'string' && isFileName(text, leaf)) {
        yield { range: entry.value.range, message: l10n.t('“{0}” is the name of the file. Say what the picture shows, for those who cannot see it.', text), fixes: toWrite(context, entry.value.range) };
      }
    }
  },
};

function emptyMessage(): string {
  return l10n.t('The picture has no description. Say in “alt” what it shows, for those who cannot see it.');
}

/** `foto.png`, `foto` and `Foto` for `/img/foto.png`. */
function isFileName(alt: string, { value }: Leaf): boolean {
  if (typeof value !== 'string') return false;
  const file = value.replace(/[?#].*$/, '').split('/').at(-1)?.toLowerCase() ?? '';
  const name = alt.trim().toLowerCase();
  return name !== '' && (name === file || (name === file.replace(/\.[^.]+$/, '') && file !== name) || name === value.toLowerCase());
}

function toWrite({ post }: RuleContext, range: Leaf['node']['range']): Fix[] {
  const newText = quoted(titleFor(post), quoteOf(post));
  return [{ title: l10n.t('Change to {0}', newText), edits: [{ range, newText }] }];
}

function toAdd(context: RuleContext, map: Leaf['path'], key: string): Fix[] {
  const { post } = context;
  const value = { kind: 'scalar', text: quoted(titleFor(post), quoteOf(post)) } as const;
  const insertion = insertEntries(post, map, [{ key: 'alt', value }], [key, 'alt']);
  return insertion ? [{ title: l10n.t('Add “{0}”', 'alt'), ...insertion }] : [];
}
