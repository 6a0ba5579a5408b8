import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../model/text';
import { pathPartOf } from '../site/address';
import { insertAtTop, insertInto } from './insertInto';

/** What the setting `ignoreLinks` calls just this address; `url` is as meant, see `Link.url`. Empty for what stays on its page. */
export function globFor(url: string): string {
  return pathPartOf(url).replace(/[\\*?{}()[\]!+@|]/g, '\\$&');
}

/** The edit of a `galley.config.json` that adds an address, as `globFor` has it, to those that are not judged; undefined where it is there. */
export function ignoreLink(text: string, glob: string): TextEdit | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, ['ignoreLinks']);
  if (list?.type === 'array') return (getNodeValue(list) as unknown[]).includes(glob) ? undefined : insertInto(list, text, () => JSON.stringify(glob));
  return insertAtTop(root, text, () => `"ignoreLinks": [${JSON.stringify(glob)}]`);
}
