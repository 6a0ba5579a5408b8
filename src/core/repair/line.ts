import type { Range } from '../model/text';
import { findMarkers, type Marker } from './markers';
import { mask } from './mask';
import { findTables, type Table } from './table';

/** One line of running text. */
export class Line {
  readonly source: string;
  /** Nothing in it can be the trace of a lost break, as for most lines of most texts. Told from the line as written: masking takes time. */
  readonly quiet: boolean;
  #masked: string | undefined;
  #markers: readonly Marker[] | undefined;
  #tables: readonly Table[] | undefined;
  readonly #text: string;

  constructor(text: string, readonly range: Range) {
    this.source = text.slice(range.start, range.end);
    this.#text = text;
    this.quiet = isQuiet(this.source, this.prefix);
  }

  /** What stands in front of it in the file: `- `, `### `. */
  get prefix(): string {
    const { start } = this.range;
    if (start === 0 || this.#text[start - 1] === '\n') return '';
    const ahead = this.#text.slice(Math.max(0, start - 40), start);
    return ahead.slice(Math.max(ahead.lastIndexOf('\n'), ahead.lastIndexOf('\r')) + 1);
  }

  /** Whether it is a heading that may hold its paragraph too. */
  get isLongHeading(): boolean {
    return this.source.length > shortHeading && ofHeading.test(this.prefix);
  }

  get markers(): readonly Marker[] {
    return (this.#markers ??= !this.quiet && mark.test(this.source) ? findMarkers(this.masked, this.prefix, this.#goesOn) : []);
  }

  get tables(): readonly Table[] {
    return (this.#tables ??= !this.quiet && rulerMark.test(this.source) ? findTables(this.masked) : []);
  }

  /** No fewer than the sentences in it that follow another without a space. */
  get sentencesAtMost(): number {
    return this.quiet ? 0 : (this.source.match(gluedSentence)?.length ?? 0);
  }

  get masked(): string {
    return (this.#masked ??= mask(this.source));
  }

  /** Whether the line below is a list item. */
  get #goesOn(): boolean {
    return listBelow.test(this.#text.slice(this.range.end, this.range.end + 20));
  }
}

const listBelow = /^\r?\n[ \t]{0,8}(?:[-*]|\d{1,3}[.)]) /;
const ofHeading = /#\s+$/;
const ofItem = /(?:[-*+]|\d[.)])\s+(?:\[[ xX]\]\s+)?$/;
/** A mark of Markdown's that begins a block. */
const mark = /#[ ]|(?:[-+]|(?<!\*)\*) +\S|\d[.)] |> |---|```|~~~|\]: |\| *:?--/;
const rulerMark = /\| *:?--/;
/** The end of a sentence without a space behind it. */
const sentenceJoint = /[.!?:…](?=[^\s\p{Ll}\p{N}])|\)\p{Lu}/u;
/** As in `paragraphs.ts`, in the line as written: whatever may open or close something is taken to do so. */
const gluedSentence = /[.!?:…][^\s\p{L}\p{N}]{0,12}?(?:\p{Lu}|[¿¡«“—‘[`]|[*_"]\S)|\)[^\s\p{L}\p{N}]{0,12}?(?:\p{Lu}|[¿¡«“‘[`]|[*_"]\S)/gu;
/** Two words without a space between: `casaOtro`, `casa¿Qué`, `casa**Otro**`. */
const joint = /[\p{L}\p{N}](?:\p{Lu}|[¿¡«“([`]|[*_"!]{1,6}[\p{L}\p{N}¿¡([])/u;
/** No heading as short as this holds its paragraph too. */
const shortHeading = 60;

function isQuiet(source: string, prefix: string): boolean {
  if (mark.test(source) || sentenceJoint.test(source)) return false;
  if (ofHeading.test(prefix)) return source.length <= shortHeading && !joint.test(source);
  return !ofItem.test(prefix) || !joint.test(source);
}
