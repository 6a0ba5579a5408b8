import { Parser } from 'htmlparser2';

const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/**
 * Follows the raw HTML of a post, to tell where an element that one block opens is closed by another:
 * `<details>` above and `</details>` below some Markdown.
 */
export class OpenTags {
  readonly #open: string[] = [];

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length;
  }

  /** Takes the next piece of raw HTML. A closing tag that closes nothing is ignored, as browsers do. */
  read(html: string): void {
    const parser = new Parser(
      {
        onopentagname: (name) => {
          if (!voidTags.has(name)) this.#open.push(name);
        },
        onclosetag: (name, implied) => {
          // At its end the parser closes what is open: that is what the next block goes on with.
          if (implied) return;
          const at = this.#open.lastIndexOf(name);
          if (at >= 0) this.#open.length = at;
        },
      },
      { recognizeSelfClosing: false },
    );
    parser.write(html);
    parser.end();
  }
}
