import { toProgram, type Program } from './program';

/** So many steps may be taken through one text. */
const mostSteps = 200_000;

/**
 * A regular expression that takes time in proportion to the text, however it is written: wherever two ways through the pattern
 * meet at one place of the text, one of them is enough. JavaScript's own goes them all, which may take for ever.
 */
export class PatternMatcher {
  readonly #program: Program | undefined;
  readonly #byCodePoint: boolean;
  readonly #sticky: boolean;
  #left = 0;

  /** @throws SyntaxError when it is no pattern */
  constructor(source: string, flags: string) {
    const regex = new RegExp(source, flags);
    this.#program = toProgram(regex);
    this.#byCodePoint = /[uv]/.test(flags);
    this.#sticky = regex.sticky;
  }

  /** Whether a text matches; also yes where finding out would take too long, or the pattern is not of the kind that can be followed. */
  test(text: string): boolean {
    const program = this.#program;
    if (!program) return true;
    this.#left = mostSteps;
    const seen = new Set<number>();
    for (let start = 0; start <= text.length; start += this.#after(text, start).length || 1) {
      if (this.#reachesEnd(program, text, start, seen)) return true;
      if (this.#sticky) break;
    }
    return this.#left < 0;
  }

  /** @param seen the steps that have been taken, each with its place in the text: what led nowhere once leads nowhere again */
  #reachesEnd({ steps, start, backward }: Program, text: string, from: number, seen = new Set<number>()): boolean {
    const open: [step: number, at: number][] = [[start, from]];
    for (let here = open.pop(); here && this.#left >= 0; here = open.pop()) {
      const [index, at] = here;
      const name = index * (text.length + 1) + at;
      if (seen.has(name)) continue;
      seen.add(name);
      this.#left -= 1;
      const step = steps[index];
      if (!step) continue;
      switch (step.kind) {
        case 'end': return true;
        case 'fork':
          for (const next of step.next) open.push([next, at]);
          break;
        case 'character': {
          const character = backward ? this.#before(text, at) : this.#after(text, at);
          if (character !== '' && step.test(character)) open.push([step.next, backward ? at - character.length : at + character.length]);
          break;
        }
        case 'place':
          if (step.holds(text.charAt(at - 1), text.charAt(at))) open.push([step.next, at]);
          break;
        case 'look':
          if (this.#reachesEnd(step.program, text, at) !== step.negate) open.push([step.next, at]);
          break;
      }
    }
    return false;
  }

  #after(text: string, at: number): string {
    return this.#byCodePoint && at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at);
  }

  #before(text: string, at: number): string {
    const isPair = this.#byCodePoint && /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, at - 2), at));
    return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
  }
}
