/**
 * The rule of that name with the names of the rules it may interrupt; markdown-it offers no public way to read them.
 *
 * @param ruler `md.block.ruler` or `md.inline.ruler`
 * @throws when there is no such rule
 */
export function ruleNamed(ruler: unknown, name: string): { readonly fn: unknown; readonly alt: string[] } {
  const found = (ruler as { __rules__: { name: string; fn: unknown; alt: string[] }[] }).__rules__.find((rule) => rule.name === name);
  if (!found) throw new Error(`markdown-it has no rule "${name}"`);
  return found;
}
