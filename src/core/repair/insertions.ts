import type { LostBreak } from './lostBreak';

/** Line breaks put into a text in several rounds, each round seeing the text as the ones before left it. */
export class Insertions {
  private readonly byOffset = new Map<number, LostBreak>();
  private sorted: readonly LostBreak[] = [];

  constructor(private readonly text: string) {}

  /** All of them, ascending, as offsets of the text as it was. */
  get breaks(): readonly LostBreak[] {
    return this.sorted;
  }

  /** @param breaks offsets of the text as `apply` gives it now */
  add(breaks: readonly LostBreak[]): void {
    for (const { offset, breaks: count, before } of breaks.map((found) => ({ ...found, offset: this.toOriginal(found.offset) }))) {
      const known = this.byOffset.get(offset);
      this.byOffset.set(offset, { offset, breaks: known ? 2 : count, before: known?.before ?? before });
    }
    this.sorted = [...this.byOffset.values()].sort((a, b) => a.offset - b.offset);
  }

  /** The text with all of them. */
  apply(): string {
    let text = '';
    let done = 0;
    for (const { offset, breaks } of this.sorted) {
      text += this.text.slice(done, offset) + '\n'.repeat(breaks);
      done = offset;
    }
    return text + this.text.slice(done);
  }

  /** The offset in the text as it was of one in the text as `apply` gives it. */
  toOriginal(offset: number): number {
    let inserted = 0;
    for (const { offset: place, breaks } of this.sorted) {
      if (place + inserted >= offset) break;
      inserted = Math.min(inserted + breaks, offset - place);
    }
    return offset - inserted;
  }
}
