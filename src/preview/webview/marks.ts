import type { Problem } from '../protocol';

/**
 * Marks what is wrong on the page. Marks that are
 * there are renewed: a block that was patched has lost its own. Returns the marked elements of each problem.
 */
export function markProblems(page: Element, problems: readonly Problem[]): readonly (readonly Element[])[] {
  page.querySelectorAll<HTMLElement>('[data-problem]').forEach(unmark);
  if (problems.length === 0) return [];
  const byAddress = new Map<string, Element[]>();
  for (const element of page.querySelectorAll('a[href], area[href], [data-source]')) {
    const address = decoded(element.getAttribute('data-source') ?? element.getAttribute('href') ?? '');
    byAddress.set(address, [...(byAddress.get(address) ?? []), element]);
  }
  return problems.map((problem) => {
    const part = problem.part === undefined ? null : page.querySelector(`[data-part="${CSS.escape(problem.part)}"]`);
    const elements = problem.url === undefined ? (part === null ? [] : [part]) : (byAddress.get(decoded(problem.url)) ?? []);
    for (const element of elements) mark(element, problem);
    return elements;
  });
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
