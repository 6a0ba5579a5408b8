import { closingBrace, textOfExpression } from '../../parse/syntax/jsxTag';
import { literal } from '../literal';

/** What ids an attribute, or a line of a script, may make: those that are written out, and patterns of the others. */
export interface MadeIds {
  readonly written: readonly string[];
  readonly computed: readonly RegExp[];
}

/** Any id at all. */
export const anyId = /^/;

const none: MadeIds = { written: [], computed: [] };
const any: MadeIds = { written: [], computed: [anyId] };

/** `id=`, also as Vue binds it, and `name=` of anchors; not `data-id=`. */
const idAttribute = /(?<=\s)(?<!\b(?:const|let|var)\s+)(:|v-bind:)?id\s*=\s*|(?<=<a\s(?:[^<>]*\s)?)name\s*=\s*/gi;
/** Up to the quote that ends it; what templates put in may have quotes of its own. */
const quotedValue = /(["'`])((?:\{\{[^]*?\}\}|\{%[^]*?%\}|(?!\1)[^])*)\1/y;
/** What a template fills in. */
const filledIn = /\{\{[^]*?\}\}|\{%[^]*?%\}|<%[^]*?%>|\$?\{[^{}]*\}|<[^<>]*>/;
const scriptId = /(?:\.id\s*=(?!=)|\.setAttribute\(\s*["'`]id["'`]\s*,)\s*([^;\n]+?)\)?\s*(?:;|\n|$)/g;
const writtenText = /^(["'`])([^"'`$]*)\1$/;

/** The ids of a template's elements and of what its scripts make; comments left out. An id that comes with the attributes of a component is `ownId`. */
export function idsMadeIn(text: string, ownId: (code: string) => boolean): MadeIds {
  const made = [...text.matchAll(idAttribute)].map(({ index, 0: { length }, 1: bound }) => valueAt(text, index + length, bound !== undefined, ownId));
  made.push(...[...text.matchAll(scriptId)].map(([, code = '']) => ofCode(code.trim())));
  return { written: made.flatMap(({ written }) => written), computed: made.flatMap(({ computed }) => computed) };
}

function valueAt(text: string, at: number, isCode: boolean, ownId: (code: string) => boolean): MadeIds {
  if (text[at] === '{') {
    const end = closingBrace(text, at, text.length);
    const value = end < 0 ? undefined : textOfExpression(text.slice(at, end));
    if (value !== undefined) return { written: [value], computed: [] };
    const code = text.slice(at + 1, end - 1).trim();
    return end > 0 && ownId(code) ? none : ofCode(code);
  }
  quotedValue.lastIndex = at;
  const [, , value] = quotedValue.exec(text) ?? [];
  if (value === undefined) {
    const bare = /^[^\s"'`=<>{}();,]+(?=[\s/>])/.exec(text.slice(at, at + 200))?.[0];
    return bare === undefined ? none : { written: [bare], computed: [] };
  }
  return isCode ? ofCode(value.trim()) : ofTemplate(value, filledIn);
}

/** What an expression may come to. */
function ofCode(code: string): MadeIds {
  const [, , text] = writtenText.exec(code) ?? [];
  if (text !== undefined) return { written: text === '' ? [] : [text], computed: [] };
  if (/^(?:undefined|null|false)$/.test(code)) return none;
  const template = /^`([^`]*)`$/.exec(code)?.[1];
  if (template !== undefined) return ofTemplate(template, /\$\{[^{}]*\}/);
  const [, yes, no] = /^[^?'"`]+\?\s*([^?:]+?)\s*:\s*([^?:]+)$/.exec(code) ?? /^[^&|?'"`]+&&()\s*([^&|?]+)$/.exec(code) ?? [];
  if (no !== undefined) return joined([ofCode(yes === undefined || yes === '' ? 'null' : yes), ofCode(no)]);
  const start = /^(["'])([^"'\\]+)\1\s*\+/.exec(code)?.[2];
  return start === undefined ? any : { written: [], computed: [new RegExp(`^${literal(start)}`)] };
}

function joined(made: readonly MadeIds[]): MadeIds {
  return { written: made.flatMap(({ written }) => written), computed: made.flatMap(({ computed }) => computed) };
}

/** A text with gaps that are filled in: what stands around them is certain. */
function ofTemplate(text: string, gap: RegExp): MadeIds {
  const parts = text.split(new RegExp(gap, 'g'));
  if (parts.length === 1) return { written: /^\S+$/.test(text) ? [text] : [], computed: [] };
  return { written: [], computed: [parts.every((part) => part === '') ? anyId : new RegExp(`^${parts.map(literal).join('[^]*')}$`)] };
}
