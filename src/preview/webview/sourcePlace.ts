import type { SourcePlace } from '../protocol';
import type { PlacedBlock } from './article';
import { lineOf } from './scroll';

/** The place of the source that is shown around a point of the page, with the word there; undefined outside the post. */
export function placeAt(blocks: readonly PlacedBlock[], node: Node, x: number, y: number): SourcePlace | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const part = element?.closest<HTMLElement>('[data-part]')?.dataset['part'];
  const line = part === undefined ? lineOf(blocks, node) : 0;
  if (line === undefined) return undefined;
  const around = element?.closest('[data-line], [data-part], .galley-content > *, .galley-part > *');
  return { line, ...(part !== undefined && { part }), ...(around ? wordIn(around, x, y) : { nth: 0 }) };
}

/** The word under a point, and how often it stands in `around` before. */
function wordIn(around: Element, x: number, y: number): Pick<SourcePlace, 'word' | 'nth'> {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || !around.contains(caret.offsetNode)) return { nth: 0 };
  const [head, tail] = [document.createRange(), document.createRange()];
  head.setStart(around, 0);
  head.setEnd(caret.offsetNode, caret.offset);
  tail.setStart(caret.offsetNode, caret.offset);
  tail.setEnd(around, around.childNodes.length);
  const before = head.toString();
  const start = /[\p{L}\p{N}]*$/u.exec(before)?.[0] ?? '';
  const word = start + (/^[\p{L}\p{N}]*/u.exec(tail.toString())?.[0] ?? '');
  if (word === '') return { nth: 0 };
  const former = before.slice(0, before.length - start.length).match(/[\p{L}\p{N}]+/gu) ?? [];
  return { word, nth: former.filter((other) => other === word).length };
}
