import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

/** One step of a pattern. `next`: the steps that may follow, by index; any of them will do. */
export type Step =
  /** One character. */
  | { readonly kind: 'character'; readonly test: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'fork'; readonly next: number[] }
  /** Something that must hold between two characters. */
  | { readonly kind: 'place'; readonly holds: (before: string, after: string) => boolean; readonly next: number }
  /** What must, or must not, be found from here on. */
  | { readonly kind: 'look'; readonly program: Program; readonly negate: boolean; readonly next: number }
  | { readonly kind: 'end' };

/** A pattern as steps to be taken through a text, forward or, in a lookbehind, backward. */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
  readonly backward: boolean;
}

/** A longer program would take too long to be carried out. */
const mostSteps = 2_000;

/**
 * Reads a regular expression of JavaScript as a program.
 *
 * @returns undefined where its matches cannot be told from the text behind the place alone (a back reference), where one
 * character is not one step, and where it is too long
 * @throws SyntaxError when it is none
 */
export function toProgram(pattern: RegExp): Program | undefined {
  const { pattern: root, flags } = parseRegExpLiteral(pattern);
  return sizeOf(root) <= mostSteps ? new Compiler(flags.raw).compile(root.alternatives, false) : undefined;
}

/** How many steps a part becomes; infinite for what cannot become any. */
function sizeOf(node: AST.Node): number {
  switch (node.type) {
    case 'Pattern': case 'CapturingGroup': return sum(node.alternatives);
    case 'Group': return node.modifiers ? Infinity : sum(node.alternatives);
    case 'Alternative': return 1 + sum(node.elements);
    case 'Quantifier': return (Number.isFinite(node.max) ? node.max : node.min + 1) * (1 + sizeOf(node.element));
    case 'Assertion': return node.kind === 'lookahead' || node.kind === 'lookbehind' ? 1 + sum(node.alternatives) : 1;
    case 'Backreference': return Infinity;
    default: return /\\q\{|\\p\{(?:RGI_|Basic_Emoji|Emoji_Keycap)/.test(node.raw) ? Infinity : 1;
  }
}

const sum = (nodes: readonly AST.Node[]): number => nodes.reduce((size, node) => size + sizeOf(node), 0);

/** Puts steps behind one another, from the last to the first: each knows what follows it. */
class Compiler {
  readonly #steps: Step[] = [];
  /** Flags that say what one character is. */
  readonly #flags: string;

  constructor(private readonly allFlags: string) {
    this.#flags = allFlags.replace(/[^isuv]/g, '');
  }

  compile(alternatives: readonly AST.Alternative[], backward: boolean): Program {
    const end = this.#add({ kind: 'end' });
    return { steps: this.#steps, start: this.#anyOf(alternatives, end, backward), backward };
  }

  #add(step: Step): number {
    return this.#steps.push(step) - 1;
  }

  #anyOf(alternatives: readonly AST.Alternative[], next: number, backward: boolean): number {
    const starts = alternatives.map(({ elements }) => (backward ? elements : elements.toReversed()).reduce((after, element) => this.#element(element, after, backward), next));
    return starts.length === 1 ? (starts[0] ?? next) : this.#add({ kind: 'fork', next: starts });
  }

  #element(node: AST.Element, next: number, backward: boolean): number {
    switch (node.type) {
      case 'Group': case 'CapturingGroup': return this.#anyOf(node.alternatives, next, backward);
      case 'Quantifier': return this.#repeat(node, next, backward);
      case 'Assertion': return this.#assertion(node, next);
      default: return this.#add({ kind: 'character', test: this.#oneOf(node.raw), next });
    }
  }

  #repeat({ element, min, max }: AST.Quantifier, next: number, backward: boolean): number {
    let start = next;
    if (max === Infinity) {
      const again = [next];
      start = this.#add({ kind: 'fork', next: again });
      again.push(this.#element(element, start, backward));
    } else {
      for (let count = min; count < max; count += 1) start = this.#add({ kind: 'fork', next: [next, this.#element(element, start, backward)] });
    }
    for (let count = 0; count < min; count += 1) start = this.#element(element, start, backward);
    return start;
  }

  #assertion(node: AST.Assertion, next: number): number {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const program = new Compiler(this.allFlags).compile(node.alternatives, node.kind === 'lookbehind');
      return this.#add({ kind: 'look', program, negate: node.negate, next });
    }
    return this.#add({ kind: 'place', holds: this.#holds(node), next });
  }

  /** What is beyond the text is an empty character. */
  #holds(node: AST.BoundaryAssertion): (before: string, after: string) => boolean {
    if (node.kind === 'word') {
      const isWord = this.#oneOf('\\w');
      return (before, after) => (isWord(before) !== isWord(after)) !== node.negate;
    }
    const isEdge = (character: string): boolean => character === '' || (this.allFlags.includes('m') && /[\n\r\u2028\u2029]/.test(character));
    return node.kind === 'start' ? isEdge : (_, after) => isEdge(after);
  }

  /** Asks JavaScript itself whether a character is meant by a part that means one, once for each character. */
  #oneOf(raw: string): (character: string) => boolean {
    const regex = new RegExp(`^(?:${raw})$`, this.#flags);
    const known = new Map<string, boolean>();
    return (character) => {
      const is = known.get(character) ?? regex.test(character);
      known.set(character, is);
      return is;
    };
  }
}
