import { lineBreakOf } from '../edits/lines';
import { writeEntry, writeEntryInFlow } from '../edits/newValue';
import { valueFor, type ValueContext } from './valueFor';

/** The frontmatter of a post that has none. */
export interface WholeBlock {
  /** Its lines between the fences, a line break behind each. */
  readonly lines: string;
  /** Where in them the first value that is left empty can be filled in. */
  readonly cursor?: number;
}

/** The fields that a post needs, with first values; undefined where it needs none. */
export function wholeBlock(context: ValueContext): WholeBlock | undefined {
  const lineBreak = lineBreakOf(context.post.text);
  const needed = context.fields([]).filter(({ required }) => required);
  if (needed.length === 0) return undefined;
  const layout = { indent: '', step: '  ', lineBreak };
  const entries = needed.map((field) => ({ key: field.key, value: valueFor(field, [field.key], context) }));
  const lines = entries.map((entry) => (context.notation === 'toml' ? writeEntryInFlow(entry, 'toml') : writeEntry(entry, layout)) + lineBreak).join('');
  const empty = lines.search(/""/);
  return { lines, ...(empty >= 0 && { cursor: empty + 1 }) };
}
