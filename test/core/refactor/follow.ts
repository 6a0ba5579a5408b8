import { applyEdits } from '../../../src/core/edits/applyEdits';
import type { FileEdits, FileMove } from '../../../src/core/refactor/moveFiles';
import { fileOf } from '../../../src/core/refactor/referent';
import { siteOf } from '../rules/site';

export type Files = Readonly<Record<string, string>>;

/** A post's text: frontmatter and a body. */
export function post(body: string, fields = ''): string {
  return `---\ntitle: Una entrada\n${fields}---\n\n${body}\n`;
}

/** The files as they are once edits and moves are made. */
export function followed(files: Files, edits: readonly FileEdits[], moves: readonly FileMove[] = []): Files {
  const edited = new Map(edits.map(({ path, edits: own }) => [path, own]));
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
      return [move ? move.to + path.slice(move.from.length) : path, applyEdits(text, edited.get(path) ?? [])];
    }),
  );
}

/** What every link of a blog leads to, one line a link: the file it stands in, and the file or page it leads to. */
export function destinations(files: Files): string[] {
  const site = siteOf(files);
  return Object.entries(files).filter(([path]) => path.endsWith('.md')).flatMap(([path, text]) =>
    site.parse(path, text).links.map((link) => {
      const target = site.model.resolve(link, path);
      return `${path}: ${target.kind} ${fileOf(target) ?? ('route' in target ? String(target.route) : '')}`;
    }),
  );
}
