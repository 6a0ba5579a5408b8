import { Parser } from 'htmlparser2';

/**
 * Follows the raw HTML of a post, to tell where an element that one block opens is closed by another:
 * `<details>` above and `</details>` below some Markdown.
 */
export class OpenTags {
  #depth = 0;
  // One parser for the whole post, as a closing tag counts only for who knows the opening one.
  readonly #parser = new Parser({
    onopentagname: () => {
      this.#depth++;
    },
    onclosetag: () => {
      this.#depth--;
    },
  });

  /** How many elements are open. */
  get depth(): number {
    return this.#depth;
  }

  /** Takes the next piece of raw HTML. */
  read(html: string): void {
    this.#parser.write(html);
  }
}
