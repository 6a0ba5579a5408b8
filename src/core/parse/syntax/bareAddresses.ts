import createMarkdownIt, { type MarkdownIt, type StateInline } from 'markdown-it';
import type { Range } from '../../model/text';
import { ruleNamed } from './ruleNamed';

/**
 * A markdown-it plugin for addresses written without any markup: `www.x.es`, `https://x.es/a`, `a@x.es`
 * (https://github.github.com/gfm/#autolinks-extension-). It follows remark-gfm, which Astro uses: a scheme needs no dot in
 * its domain, and "www." may stand behind any punctuation. markdown-it's own `linkify` finds other addresses and other ends.
 */
export function bareAddresses(md: MarkdownIt): void {
  md.inline.State = SearchedState;
  const text = ruleNamed(md.inline.ruler, 'text').fn as InlineRule;
  // One rule for both, as it is asked at every word: text ends where an address may begin.
  md.inline.ruler.at('text', (state: StateInline, silent: boolean) => {
    // Only what is no link's text is looked through: within brackets that may become a link, text is skipped silently.
    if (silent || !(state instanceof SearchedState)) return text(state, silent);
    const search = (state.search ??= new Search(state.src));
    search.advance(state.pos);
    if (search.start === state.pos && state.linkLevel === 0) {
      const end = search.take();
      if (end !== undefined && end <= state.posMax) {
        pushLink(state, { start: state.pos, end });
        return true;
      }
    }
    const max = state.posMax;
    if (search.start >= max) return text(state, silent);
    state.posMax = search.start;
    const matched = text(state, silent);
    state.posMax = max;
    return matched;
  });
}

/** A text that is being read, and how far it has been searched for addresses. */
class SearchedState extends createMarkdownIt.StateInline {
  search: Search | undefined = undefined;
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** The address that one without markup, or one in `<…>`, means: what has no scheme gets one. */
export function toFullAddress(written: string): string {
  if (/^www\./i.test(written)) return `http://${written}`;
  return /^[a-z][a-z\d+.-]*:/i.test(written) ? written : `mailto:${written}`;
}

function pushLink(state: StateInline, { start, end }: Range): void {
  const written = state.src.slice(start, end);
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', state.md.normalizeLink(toFullAddress(written))]];
  open.markup = 'linkify';
  open.info = 'auto';
  open.meta = { span: { range: { start, end }, href: { start, end } } };
  state.push('text', '', 0).content = written;
  const close = state.push('link_close', 'a', -1);
  close.markup = 'linkify';
  close.info = 'auto';
  state.pos = end;
}

const candidates = /(?<![A-Za-z])https?:\/\/(?=[^\s\p{P}\p{S}\p{Cc}])|(?<![^ \t\n(*_[\]~])www\.(?=[^])|(?<=[\s\p{P}\p{S}])www\.(?=[-\w]*[A-Za-z\d])|(?<![-+.\w/])[-+.\w]+@(?:[-\w]|\.(?=[A-Za-z\d]))+/giu;

/** Walks through the places of a text where an address may begin. */
class Search {
  /** Where the next one may begin; the text's length behind the last. */
  start = -1;
  private scheme = '';

  constructor(private readonly text: string) {
    if (!/:\/\/|www\.|@/i.test(text)) this.start = text.length;
  }

  /** Goes on to the first place at `from` or behind. */
  advance(from: number): void {
    if (this.start < from) this.find(from);
  }

  /** The end of the address that begins at `start`; undefined where there is none, and then the search goes on behind it. */
  take(): number | undefined {
    const { text, start, scheme } = this;
    if (scheme.includes('@')) {
      if (/@.*\..*[A-Za-z]$/.test(scheme)) return start + scheme.length;
      this.find(start + scheme.length);
      return undefined;
    }
    const domain = scheme.endsWith('/') ? start + scheme.length : start;
    const limit = domain + (/[\s<]|\](?=[([])/.exec(text.slice(domain))?.index ?? text.length - domain);
    const end = withoutTrail(text, domain, limit);
    if (isDomain(/^(?:[^\s\p{P}\p{S}]|[-._])*/u.exec(text.slice(domain, end))?.[0] ?? '')) return end;
    this.find(limit);
    return undefined;
  }

  private find(from: number): void {
    candidates.lastIndex = from;
    const match = candidates.exec(this.text);
    this.start = match?.index ?? this.text.length;
    this.scheme = match?.[0] ?? '';
  }
}

/** Neither of a domain's last two parts may hold an underscore. */
function isDomain(host: string): boolean {
  return host !== '' && !host.split('.').slice(-2).join('').includes('_');
}

/** The end of what is left of `start`–`end` without the punctuation that belongs to the sentence around it. */
function withoutTrail(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[!"')*,.:;?_~\]]/.test(text[last - 1] ?? '')) last = startOfEntity(text, start, last) ?? last - 1;
  // A closing bracket belongs to the address when the address opened one.
  const address = text.slice(start, last);
  let open = address.split('(').length - address.split(')').length;
  for (; open > 0 && last < end && text[last] === ')'; open -= 1) last += 1;
  return last;
}

/** Where an entity such as `&amp;` starts that ends at `end`; undefined where none does. */
function startOfEntity(text: string, start: number, end: number): number | undefined {
  if (text[end - 1] !== ';') return undefined;
  let at = end - 2;
  while (at > start && /[A-Za-z]/.test(text[at] ?? '')) at -= 1;
  return text[at] === '&' && at < end - 2 ? at : undefined;
}
