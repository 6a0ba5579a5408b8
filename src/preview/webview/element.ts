/** Makes an element of HTML. What it says is text, never markup. */
export function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

/** What of some elements a selector names, themselves included. */
export function foundIn(roots: Iterable<Element>, selector: string): HTMLElement[] {
  return [...roots].flatMap((root) => [...(root.matches(selector) ? [root as HTMLElement] : []), ...root.querySelectorAll<HTMLElement>(selector)]);
}
