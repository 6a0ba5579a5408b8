/** What stands in a masked text for parts whose letters are not to be read; one code unit each, of Unicode's private use area. */
export const marks = {
  /** Inside of code, addresses, tags and formulas. */
  inert: '\uE000',
  codeOpen: '\uE001',
  codeClose: '\uE002',
  emphasisOpen: '\uE003',
  emphasisClose: '\uE004',
  quoteOpen: '\uE005',
  quoteClose: '\uE006',
  linkOpen: '\uE007',
  linkClose: '\uE008',
  imageOpen: '\uE009',
  /** Code between three backticks or more. */
  fenceOpen: '\uE00A',
  fenceClose: '\uE00B',
  /** The mention of a footnote. */
  note: '\uE00C',
} as const;

/** For character classes: what opens something, and what closes something. */
export const openers = '¿¡«“‘(—\uE001\uE003\uE005\uE007\uE009';
export const closers = ')\\]»”’\'\uE002\uE004\uE006\uE008\uE00C';

/** How far an emphasis or a quotation may reach before its opening mark is taken for a mere character. */
const reach = 400;

/**
 * A line of Markdown with all that is not prose masked, character by character: offsets stay what they are.
 * Takes time in proportion to its length, whatever it holds.
 */
export function mask(line: string): string {
  return maskPairs(maskAtoms(line.replace(/[\uE000-\uE00C]/g, marks.inert)));
}

/** A line of Markdown with its code, tags and addresses masked, and all else as it is. */
export function maskCode(line: string): string {
  return maskAtoms(line, false);
}

/** Masks code, tags and addresses, and what a backslash takes the meaning from. */
function maskAtoms(line: string, all = true): string {
  const codeEnds = backtickRuns(line);
  const atom = /\\[^\p{L}\p{N}\s]|`+|!?\[\^?|\]\(|<|https?:\/\/[^\s<>\\]+/gu;
  let masked = '';
  let done = 0;
  const put = (end: number, text: string): void => {
    masked += text;
    done = end;
    atom.lastIndex = end;
  };
  for (let found = atom.exec(line); found; found = atom.exec(line)) {
    const [text] = found;
    const at = found.index;
    masked += line.slice(done, at);
    done = at;
    if (text.startsWith('\\')) put(at + text.length, all ? marks.inert.repeat(text.length) : text);
    else if (text.startsWith('`')) put(...maskSpan(at, text.length, codeEnds));
    else if (text === '](') put(...maskAddress(line, at));
    else if (text === '<') put(...maskTag(line, at));
    else if (!all && text.includes('[')) put(at + text.length, text);
    else if (text.endsWith('^')) put(...maskNote(line, at, text));
    else if (text === '![') put(at + 2, (isExclamation(line, at) ? '!' : marks.imageOpen) + marks.linkOpen);
    else if (text === '[') put(at + 1, marks.linkOpen);
    else put(...maskBareAddress(at, text));
  }
  return masked + line.slice(done);
}

/** `¡No![Esto](/x/)`: a word's exclamation mark and a link, not a picture. */
function isExclamation(line: string, at: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(line[at - 1] ?? '')) return false;
  const picture = /!\[[^\]]{0,300}\]\([^)\s]{0,300}\.(?:avif|gif|jpe?g|png|svg|webp)\b/iy;
  picture.lastIndex = at;
  return !picture.test(line);
}

/** Where runs of backticks start, by their length, ascending. */
function backtickRuns(line: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of line.matchAll(/`+/g)) {
    const known = runs.get(run.length);
    if (known) known.push(index);
    else runs.set(run.length, [index]);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}

type Masked = [end: number, text: string];

/** `runs` loses what lies behind: each is looked at once. */
function maskSpan(at: number, length: number, runs: Map<number, number[]>): Masked {
  const starts = runs.get(length) ?? [];
  while ((starts.at(-1) ?? Infinity) <= at) starts.pop();
  const close = starts.pop();
  if (close === undefined) return [at + length, '`'.repeat(length)];
  const [open, shut] = length < 3 ? [marks.codeOpen, marks.codeClose] : [marks.fenceOpen, marks.fenceClose];
  return [close + length, open + marks.inert.repeat(close - at + length - 2) + shut];
}

/** `](…)`, with brackets that match no deeper than CommonMark's readers go, and a title in quotes. */
function maskAddress(line: string, at: number): Masked {
  let depth = 0;
  for (let i = at + 1; i < line.length; i += 1) {
    const character = line[i];
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === ' ') {
      const title = /\s+(?:"[^"]{0,300}"|'[^']{0,300}')\s*\)/y;
      title.lastIndex = i;
      return title.test(line) ? [title.lastIndex, `]${marks.inert.repeat(title.lastIndex - at - 2)}${marks.linkClose}`] : [at + 1, ']'];
    }
    if (depth === 0) return [i + 1, `]${marks.inert.repeat(i - at - 1)}${marks.linkClose}`];
    if (depth > 32) break;
  }
  return [at + 1, ']'];
}

function maskTag(line: string, at: number): Masked {
  const tag = /<(?:!--[^<>]*--|\/?[a-zA-Z][^<>]*)>/y;
  tag.lastIndex = at;
  return tag.test(line) ? [tag.lastIndex, marks.inert.repeat(tag.lastIndex - at)] : [at + 1, '<'];
}

/** A mention becomes one closing sign; a definition (`[^1]: …`) stays to be read. */
function maskNote(line: string, at: number, opening: string): Masked {
  const note = /\[\^[^\]\s[]{1,100}\](?!:)/y;
  note.lastIndex = at;
  return note.test(line) ? [note.lastIndex, marks.note.repeat(note.lastIndex - at)] : [at + opening.length, opening];
}

/** An address ends before the sentence's own punctuation. */
function maskBareAddress(at: number, address: string): Masked {
  const length = address.replace(/[.,;:!?*_"')\]#]{1,20}$/, '').length;
  return [at + length, marks.inert.repeat(length)];
}

/** Tells opening from closing marks of emphasis and straight quotes: by the spaces beside them, else by what is open. */
function maskPairs(line: string): string {
  const open: { readonly run: string; readonly at: number }[] = [];
  return line.replace(/[*_]{1,6}|"/g, (run, at: number) => {
    const before = line[at - 1] ?? ' ';
    const after = line[at + run.length] ?? ' ';
    const sign = run.slice(0, 1);
    if (sign === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return run;
    while ((open[0]?.at ?? at) < at - reach) open.shift();
    const [opening, closing] = sign === '"' ? [marks.quoteOpen, marks.quoteClose] : [marks.emphasisOpen, marks.emphasisClose];
    const last = open.findLastIndex((other) => other.run.startsWith(sign));
    const mayOpen = after.trim() !== '';
    const mayClose = before.trim() !== '' && last >= 0;
    if (mayClose) {
      const { run: opened } = open[last] ?? { run };
      open.length = last;
      const rest = run.length - opened.length;
      if (rest <= 0 || !mayOpen) return closing.repeat(run.length);
      open.push({ run: sign.repeat(rest), at });
      return closing.repeat(opened.length) + opening.repeat(rest);
    }
    if (!mayOpen) return run;
    open.push({ run, at });
    return opening.repeat(run.length);
  });
}
