/**
 * A path as it can stand in any notation of a link: inside parentheses, angle brackets and quotes. Accents and other
 * letters stay readable; only what would end or change the link is percent-encoded.
 */
export function encodePath(path: string): string {
  return path.replace(/[\s()<>"'\\`%?#|&*[\]{}]/g, (char) => (/['()*]/.test(char) ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(char)));
}
