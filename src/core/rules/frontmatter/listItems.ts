/**
 * The items of a list that was written as a single value: `ia, web`, `#ia #web`, dashes without a space behind them.
 * `written` is the value as it stands in the file.
 */
export function toListItems(value: unknown, written: string): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'string') return [written];
  const lines = written.split(/\r?\n/).map((line) => line.trim());
  if (lines.every((line) => /^-\S/.test(line))) return lines.map((line) => line.slice(1).trim());
  const inner = /^\[(.*)\]$/s.exec(value.trim())?.[1] ?? value;
  const items = inner.split(/[,;\n]/).map((item) => item.trim().replace(/^(["'“”])(.*)(["'“”])$/, '$2')).filter((item) => item !== '');
  const [only = ''] = items;
  return items.length === 1 && /^#\S+(?:\s+#\S+)+$/.test(only) ? only.split(/\s+/).map((tag) => tag.slice(1)) : items;
}
