import type { PageTexts } from '../texts';

/**
 * The table of contents at the side of the page. It follows the scroll: the heading that is read stands out. Made only while it is
 * shown, and again when the page is idle after a change.
 */
export class Contents {
  #headings: readonly HTMLElement[] = [];
  #links: readonly HTMLAnchorElement[] = [];
  #signature = '';
  #waiting = false;
  readonly #list = document.createElement('ol');
  readonly #nothing = document.createElement('p');

  /**
   * @param nav where it is shown
   * @param text the article's text
   * @param top the height of what hides the top of the page, in CSS pixels
   */
  constructor(
    private readonly nav: HTMLElement,
    private readonly text: Element,
    private readonly top: () => number,
  ) {
    nav.append(this.#list, this.#nothing);
    let drawn = false;
    window.addEventListener('scroll', () => {
      if (drawn || this.nav.hidden) return;
      drawn = true;
      requestAnimationFrame(() => {
        drawn = false;
        this.#follow();
      });
    });
  }

  /** Whether the reader wants it; a narrow page has no room for it all the same. */
  get shown(): boolean {
    return !this.nav.hidden;
  }

  set shown(shown: boolean) {
    this.nav.hidden = !shown;
    document.documentElement.toggleAttribute('data-galley-contents', shown);
    if (shown) this.#make();
  }

  /** Takes the words of the reader's language. */
  name({ contents, noHeadings }: Pick<PageTexts, 'contents' | 'noHeadings'>): void {
    this.nav.setAttribute('aria-label', contents);
    this.#nothing.textContent = noHeadings;
  }

  /** Follows a change of the page, as soon as there is time. */
  update(): void {
    if (this.nav.hidden || this.#waiting) return;
    this.#waiting = true;
    requestIdleCallback(() => {
      this.#waiting = false;
      this.#make();
    });
  }

  #make(): void {
    this.#headings = [...this.text.querySelectorAll<HTMLElement>(':is(h1, h2, h3, h4, h5, h6)[id]:not(.sr-only)')];
    this.#nothing.hidden = this.#headings.length > 0;
    const signature = JSON.stringify(this.#headings.map(({ id, tagName, textContent }) => [id, tagName, textContent]));
    if (signature !== this.#signature) {
      this.#signature = signature;
      const least = Math.min(...this.#headings.map(depthOf));
      this.#links = this.#headings.map((heading) => toLink(heading, depthOf(heading) - least));
      this.#list.replaceChildren(...this.#links.map(inItem));
    }
    this.#follow();
  }

  #follow(): void {
    const edge = this.top() + window.innerHeight / 5;
    let [low, high] = [0, this.#headings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#headings[middle]?.getBoundingClientRect().top ?? 0) <= edge) low = middle + 1;
      else high = middle;
    }
    const current = this.#links[Math.max(0, low - 1)];
    const former = this.#list.querySelector('[aria-current]');
    if (former === current) return;
    former?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'true');
    // Not by `scrollIntoView`, which would scroll the page too.
    if (current) this.nav.scrollTop = current.offsetTop - this.nav.clientHeight / 2;
  }
}

function depthOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
}

function toLink(heading: HTMLElement, depth: number): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.textContent = heading.textContent;
  link.style.setProperty('--depth', String(Math.min(depth, 3)));
  return link;
}

function inItem(link: HTMLAnchorElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(link);
  return item;
}
