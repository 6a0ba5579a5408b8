/** What an HTML text says, whatever its spelling: character references, quotes, attribute order, outer white space. */
import { Parser } from 'htmlparser2';

/** The tags, texts and comments as one line of JSON; two texts with the same line are the same article. */
export function tokensOf(html: string): string {
  const tokens: (string | readonly unknown[])[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => tokens.push(['open', name, Object.entries(attributes).sort()]),
    onclosetag: (name) => tokens.push(['close', name]),
    oncomment: (text) => tokens.push(['comment', text]),
    onprocessinginstruction: (name, data) => tokens.push(['instruction', name, data]),
    ontext: (text) => {
      const last = tokens.at(-1);
      if (typeof last === 'string') tokens[tokens.length - 1] = last + text;
      else tokens.push(text);
    },
  });
  parser.end(html.trim());
  return JSON.stringify(tokens);
}
