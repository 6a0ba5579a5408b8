import { decode } from '../site/address';
import { encodePath } from '../site/encodePath';

/**
 * Writes a path in another's place. Parts that both have in common stay as they were written; what is new is percent-encoded
 * as far as it was before.
 *
 * @param written the old path as it stands in the text
 * @param meant the old path with entities and escapes resolved, still percent-encoded
 * @param path the new one, decoded
 */
export function respell(written: string, meant: string, path: string): string {
  const was = written.split('/');
  const known = meant.split('/').map((part) => decode(part));
  const encode = encoderLike(written);
  return path
    .split('/')
    .map((part) => (was.length === known.length ? was[known.indexOf(part)] : undefined) ?? encode(part))
    .join('/');
}

/** How a new text is to be encoded beside an old one: letters beyond ASCII only where the old one has them encoded. */
export function encoderLike(written: string): (text: string) => string {
  return /%[89a-f][\da-f]/i.test(written) ? (text) => encodePath(text).replace(/[^\u0000-\u007F]+/g, (letters) => encodeURI(letters)) : encodePath;
}
