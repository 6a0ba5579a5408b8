/** The ids of a page's elements, read with a real HTML parser. */
import { Parser } from 'htmlparser2';

/** Every `id` attribute in document order, empty ones included. */
export function idsIn(html: string): string[] {
  const ids: string[] = [];
  const parser = new Parser({ onopentag: (_, { id }) => { if (id !== undefined) ids.push(id); } });
  parser.end(html);
  return ids;
}
