/** The characters that Windows-1252 has at 0x80 to 0x9F; those it leaves out stand for themselves. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u009F';
const follower = `[\u0080-\u00BF${windows}]`;

/** Characters that look like UTF-8 read as Windows-1252: a first byte and as many others as it announces, once or more. */
export const garbled = new RegExp(`(?:[\u00C2-\u00DF]${follower}|[\u00E0-\u00EF]${follower}{2}|[\u00F0-\u00F4]${follower}{3})+`, 'g');

/** What all of them hold: told of a whole text in a fraction of the time. */
export const mayBeGarbled = new RegExp(`[\u00C2-\u00DF\u00E0-\u00EF\u00F0-\u00F4]${follower}`);

/**
 * What a text was before its UTF-8 bytes were read as Windows-1252.
 *
 * @returns undefined where the bytes are no UTF-8, or the result is no text
 */
export function decodeTwice(text: string): string | undefined {
  let decoded = '';
  const bytes = Array.from(text, byteOf);
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    let code = first & (0xff >> (length + 1));
    for (const byte of bytes.slice(at + 1, at + length)) {
      if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code < 0x80 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    decoded += String.fromCodePoint(code);
    at += length;
  }
  // A letter, a sign or a picture: `Â·` alone, between words, may be meant.
  return /^[\p{L}\p{P}\p{S}\p{Emoji}\u00A0\u200D\uFE0F]+$/u.test(decoded) ? decoded : undefined;
}

function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  const index = windows.indexOf(character);
  return index >= 0 ? 0x80 + index : code <= 0xff ? code : undefined;
}
