import { parseExpression } from '@babel/parser';
import type { Expression } from '@babel/types';
import type { Read } from './modules';

/** A short name for a folder or file: `@/` for `src/`. */
export interface Alias {
  readonly prefix: string;
  /** From the site's root. */
  readonly target: string;
  /** The name goes on behind the prefix. */
  readonly open: boolean;
}

/** The aliases of `tsconfig.json` (`compilerOptions.paths`), which Astro follows for imports; none where it cannot be read. */
export function aliasesOf(read: Read): readonly Alias[] {
  const text = read('tsconfig.json');
  if (text === undefined) return [];
  const options = memberOf(parsed(text), 'compilerOptions');
  const base = textOf(memberOf(options, 'baseUrl')) ?? '.';
  const paths = memberOf(options, 'paths');
  if (paths?.type !== 'ObjectExpression') return [];
  return paths.properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'StringLiteral' || property.value.type !== 'ArrayExpression') return [];
    const name = property.key.value;
    return property.value.elements.flatMap((element) => {
      const target = element?.type === 'StringLiteral' ? element.value : undefined;
      if (target === undefined) return [];
      return { prefix: name.replace(/\*$/, ''), target: `${base}/${target.replace(/\*$/, '')}`, open: name.endsWith('*') };
    });
  });
}

/** The file's one object, comments and trailing commas allowed. */
function parsed(text: string): Expression | undefined {
  try {
    return parseExpression(`(${text}\n)`);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function memberOf(node: Expression | undefined, name: string): Expression | undefined {
  if (node?.type === 'ParenthesizedExpression') return memberOf(node.expression, name);
  if (node?.type !== 'ObjectExpression') return undefined;
  for (const property of node.properties) {
    if (property.type !== 'ObjectProperty' || property.key.type !== 'StringLiteral' || property.key.value !== name) continue;
    return property.value as Expression;
  }
  return undefined;
}

const textOf = (node: Expression | undefined): string | undefined => (node?.type === 'StringLiteral' ? node.value : undefined);
