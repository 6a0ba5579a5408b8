import { foundIn } from './element';
import type { Problem } from '../protocol';

/** Of each problem, the elements that are marked for it, in the order of the page. */
export type Marked = readonly (readonly Element[])[];

/** Marks what is wrong on the page. Marks that are there are renewed. */
export function markProblems(page: Element, problems: readonly Problem[]): Marked {
  page.querySelectorAll<HTMLElement>('[data-problem]').forEach(unmark);
  return markIn([page], problems);
}

/** Marks what is wrong in parts of the page that were patched, which have lost their marks; `marked` is what was marked before. */
export function markChanged(changed: readonly Element[], problems: readonly Problem[], marked: Marked): Marked {
  foundIn(changed, '[data-problem]').forEach(unmark);
  const added = markIn(changed, problems);
  return problems.map((_, index) => {
    const kept = (marked[index] ?? []).filter((element) => element.isConnected && !changed.some((root) => root.contains(element)));
    return [...kept, ...(added[index] ?? [])].sort(inPageOrder);
  });
}

function markIn(roots: readonly Element[], problems: readonly Problem[]): Marked {
  if (problems.length === 0) return [];
  const byAddress = new Map<string, Element[]>();
  for (const element of foundIn(roots, 'a[href], area[href], [data-source]')) {
    const address = decoded(element.getAttribute('data-source') ?? element.getAttribute('href') ?? '');
    byAddress.set(address, [...(byAddress.get(address) ?? []), element]);
  }
  return problems.map((problem) => {
    const parts = problem.part === undefined ? [] : foundIn(roots, `[data-part="${CSS.escape(problem.part)}"]`).slice(0, 1);
    const elements = problem.url === undefined ? parts : (byAddress.get(decoded(problem.url)) ?? []);
    for (const element of elements) mark(element, problem);
    return elements;
  });
}

function inPageOrder(a: Element, b: Element): number {
  return a === b ? 0 : a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The message is for screen readers; for the pointer there is a card. */
function mark(element: Element, { severity, message }: Problem): void {
  const known = element.getAttribute('aria-description');
  element.setAttribute('aria-description', known === null ? message : `${known}\n${message}`);
  if (element.getAttribute('data-problem') !== 'error') element.setAttribute('data-problem', severity);
}

function unmark(element: HTMLElement): void {
  for (const name of ['aria-description', 'data-problem', 'data-current']) element.removeAttribute(name);
}

/** The renderer escapes what the text may leave as it is. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address; // A stray `%` stands for itself.
  }
}
