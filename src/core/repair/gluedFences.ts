import { linesHolding } from './linesHolding';
import type { LostBreak } from './lostBreak';

interface Fence {
  readonly sign: string;
  readonly length: number;
}

const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** `…siempre copio` and three backticks with a language, and nothing behind. */
const gluedOpening = /(?<=[^\s`~\\])(`{3,}|~{3,}) ?[\w#+.-]*[ \t]*$/;
/** Three backticks and the next paragraph, heading, item or table. */
const gluedClosing = /^ {0,3}(`{3,}|~{3,})(?=[¿¡«“*_[(]{0,3}\p{Lu}\p{L}* |[¿¡«“*_[(]{0,3}\p{Lu}\p{L}+[,.:;]|#{1,6} |[-*+>] |\d{1,2}[.)] |\|)/u;

/**
 * Finds code blocks whose own lines are there, but whose first line stands at a paragraph's end, or whose last at a paragraph's start.
 * The rest of such a text is read as code or code as text, so this comes before all else.
 *
 * @param from where the body starts
 */
export function findGluedFences(text: string, from: number): LostBreak[] {
  const breaks: LostBreak[] = [];
  let open: Fence | undefined;
  for (const { line, offset } of linesHolding(text, from, /```|~~~/g)) {
    if (!open) {
      const own = opening.exec(line)?.[1];
      const glued = own === undefined ? gluedOpening.exec(line) : undefined;
      const sign = own ?? glued?.[1];
      if (sign === undefined) continue;
      const fence = { sign: sign.slice(0, 1), length: sign.length };
      if (glued) {
        if (line.split(sign).length % 2 === 1 || !isClosedBehind(text, offset + line.length, fence)) continue;
        breaks.push({ offset: offset + glued.index, breaks: 2, before: 'other' });
      }
      open = fence;
    } else if (closes(line, open)) open = undefined;
    else {
      const glued = gluedClosing.exec(line);
      if (glued?.[1]?.startsWith(open.sign) !== true || glued[1].length < open.length) continue;
      breaks.push({ offset: offset + glued[0].length, breaks: 2, before: 'paragraph' });
      open = undefined;
    }
  }
  return breaks;
}

function closes(line: string, { sign, length }: Fence): boolean {
  const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return run?.startsWith(sign) === true && run.length >= length;
}

/** Whether the next line that starts with a fence is one that closes it. */
function isClosedBehind(text: string, from: number, fence: Fence): boolean {
  const next = /[\r\n] {0,3}((?:`{3,}|~{3,})[^\r\n]*)/g;
  next.lastIndex = from;
  const line = next.exec(text)?.[1] ?? '';
  return closes(line, fence) || gluedClosing.test(line);
}
