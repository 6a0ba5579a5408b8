import * as vscode from 'vscode';
import { heroPart, languageOf, lengthOf, toHero, type ParsedPost } from '../../core';
import type { Hero } from '../../preview/protocol';

/**
 * The head of the article in words: dates in the post's language, the rest in VS Code's.
 *
 * @param data the post's frontmatter as its readers see it
 * @param now in ms since 1970
 */
export function toHeroView(post: ParsedPost, data: Readonly<Record<string, unknown>>, siteLanguage: string | undefined, now: number): Hero {
  const hero = toHero(data, languageOf(post) ?? siteLanguage ?? vscode.env.language);
  const { words, minutes } = lengthOf(post.markdown.tokens);
  const { author, published, updated, title, description, image, tags } = hero;
  const meta: Hero['meta'][number][] = [];
  if (author !== undefined) meta.push({ text: author, part: 'author' });
  if (published === undefined) meta.push(...unreadable(post, 'published'));
  else meta.push({ text: published.text, datetime: published.iso, part: 'published' });
  if (updated === undefined) meta.push(...unreadable(post, 'updated'));
  else meta.push({ text: vscode.l10n.t('updated on {0}', updated.text), datetime: updated.iso, part: 'updated' });
  // A text without a title is a note or a README: how long it is matters to nobody. Nor does it of one that has no words yet.
  if (title !== undefined && words > 0) {
    meta.push({ text: vscode.l10n.t('{0} min read', minutes) });
    meta.push({ text: words === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', words.toLocaleString(vscode.env.language)) });
  }
  const scheduled = published !== undefined && published.time > now;
  const badge = hero.draft ? vscode.l10n.t('Draft') : scheduled ? vscode.l10n.t('Scheduled') : undefined;
  return { title, description, image, meta, tags, badge };
}

/** A date that is none, as it was written: its mistake must have a place to stand. */
function unreadable({ frontmatter }: ParsedPost, part: 'published' | 'updated'): Hero['meta'] {
  const written = Object.entries(frontmatter.data).find(([key, value]) => heroPart(key) === part && typeof value === 'string' && value.trim() !== '');
  return written === undefined ? [] : [{ text: String(written[1]), part }];
}
