import type { Range } from '../model/text';
import { findMarkers, type Marker } from './markers';
import { mask } from './mask';
import { findTables, type Table } from './table';

/** One line of running text. */
export class Line {
  readonly source: string;
  /** What stands in front of it in the file: `- `, `### `. */
  readonly prefix: string;
  /** Nothing in it can be the trace of a lost break, as for most lines of most texts. Told from the line as written: masking takes time. */
  readonly quiet: boolean;
  readonly markers: readonly Marker[];
  readonly tables: readonly Table[];
  #masked: string | undefined;

  constructor(text: string, readonly range: Range) {
    this.source = text.slice(range.start, range.end);
    const ahead = text.slice(Math.max(0, range.start - 40), range.start);
    this.prefix = ahead.slice(Math.max(ahead.lastIndexOf('\n'), ahead.lastIndexOf('\r')) + 1);
    this.quiet = isQuiet(this.source, this.prefix);
    const goesOn = !this.quiet && listBelow.test(text.slice(range.end, range.end + 20));
    this.markers = this.quiet ? [] : findMarkers(this.masked, this.prefix, goesOn);
    this.tables = this.quiet ? [] : findTables(this.masked);
  }

  get masked(): string {
    return (this.#masked ??= mask(this.source));
  }
}

const listBelow = /^\r?\n[ \t]{0,8}(?:[-*]|\d{1,3}[.)]) /;
const ofHeading = /#\s+$/;
const ofItem = /(?:[-*+]|\d[.)])\s+(?:\[[ xX]\]\s+)?$/;
/** What stands before the first character of a block within a line: a mark of Markdown's, or the end of a sentence without a space behind it. */
const trace = /#[ ]|[-*+] +\S|\d[.)] |> |---|```|~~~|\]: |\| *:?--|[.!?:…](?=[^\s\p{Ll}\p{N}])|\)\p{Lu}/u;
/** Two words without a space between: `casaOtro`, `casa¿Qué`, `casa**Otro**`. */
const joint = /[\p{L}\p{N}](?:\p{Lu}|[¿¡«“([`]|[*_"!]{1,6}[\p{L}\p{N}¿¡([])/u;
/** No heading as short as this holds its paragraph too. */
const shortHeading = 60;

function isQuiet(source: string, prefix: string): boolean {
  if (trace.test(source)) return false;
  if (ofHeading.test(prefix)) return source.length <= shortHeading && !joint.test(source);
  return !ofItem.test(prefix) || !joint.test(source);
}
