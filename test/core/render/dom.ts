import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements around which white space shows nothing. */
const blocks = new Set(
  ('address article aside blockquote br details dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul video iframe script style template textarea select option noscript').split(' '),
);

/**
 * What a browser makes of HTML, one line per node, for comparison: attributes in order, white space as it shows. With
 * `plainCode`, a highlighted block counts by its text: which languages there are
 * is the highlighter's knowledge.
 */
export function toOutline(html: string, { plainCode }: { readonly plainCode: boolean }): string {
  const lines: string[] = [];
  const walk = (nodes: readonly Node[], indent: string, verbatim: boolean): void => {
    const merged = nodes.filter(({ nodeName }) => nodeName !== '#comment');
    merged.forEach((node, index) => {
      if ('value' in node) {
        const text = verbatim ? node.value : trimmed(node.value, merged[index - 1], merged[index + 1], node);
        if (text !== '') lines.push(`${indent}${JSON.stringify(text)}`);
      } else if ('tagName' in node) {
        const isCode = plainCode && node.tagName === 'pre' && node.attrs.some(({ value }) => value.includes('astro-code'));
        const attributes = node.attrs.filter(({ name }) => !isCode || name !== 'data-language').map(toAttribute).sort();
        lines.push(`${indent}<${[node.tagName, ...attributes].join(' ')}>`);
        if (isCode) lines.push(`${indent}  ${JSON.stringify(textOf(node.childNodes))}`);
        else walk('content' in node ? node.content.childNodes : node.childNodes, `${indent}  `, verbatim || node.tagName === 'pre');
      }
    });
  };
  walk(parseFragment(html).childNodes, '', false);
  return lines.join('\n');
}

function toAttribute({ name, value }: { readonly name: string; readonly value: string }): string {
  return `${name}=${JSON.stringify(name === 'class' ? value.trim().replace(/\s+/g, ' ') : value)}`;
}

function trimmed(text: string, before: Node | undefined, after: Node | undefined, node: Node): string {
  const parent = 'parentNode' in node ? node.parentNode : undefined;
  const inBlock = parent === null || parent === undefined || !('tagName' in parent) || blocks.has(parent.tagName);
  let shown = text.replace(/[ \t\n\r\f]+/g, ' ');
  if (before === undefined ? inBlock : blocks.has(before.nodeName)) shown = shown.trimStart();
  if (after === undefined ? inBlock : blocks.has(after.nodeName)) shown = shown.replace(/ +$/, '');
  return shown;
}

function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : '')).join('');
}
