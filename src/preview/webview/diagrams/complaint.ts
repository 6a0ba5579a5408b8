import type { PageTexts } from '../../texts';

/**
 * What is wrong with a diagram, as a reader sees it: what Mermaid says most often in the reader's language, all else in Mermaid's own.
 *
 * @param lines how many the diagram has: where Mermaid wants more than there is, it names a line behind the last
 */
export function complaintOf(reason: string, lines: number, texts: Partial<PageTexts>): string {
  return (texts.diagramFailed ?? '').replace('{0}', () => inOwnWords(reason, lines, texts));
}

function inOwnWords(reason: string, lines: number, { diagramUnknown = reason, diagramLine = reason }: Partial<PageTexts>): string {
  if (/^No diagram type detected/.test(reason)) return diagramUnknown;
  const line = /^(?:Parse|Lexical) error on line (\d+)/.exec(reason)?.[1];
  return line === undefined ? reason : diagramLine.replace('{0}', String(Math.min(Number(line), lines)));
}
