/** A moment in words, in UTC, with its time unless it is midnight: `26 February 2026`. `locale` is a BCP 47 tag. */
export function inWords(at: number, locale: string): string {
  const withTime = at % 86_400_000 !== 0;
  return formatFor(locale, withTime).format(at) + (withTime ? ' UTC' : '');
}

/** To make one takes longer than all else that is asked of a post. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${String(withTime)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(known(locale), { dateStyle: 'long', ...(withTime && { timeStyle: 'short' }), timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** The day of a moment in words, in UTC, without its time. */
export function dayInWords(at: number, locale: string): string {
  return inWords(Math.floor(at / 86_400_000) * 86_400_000, locale);
}

/** American English puts the month first, the very habit that dates are misread by. */
function known(locale: string): string {
  if (locale === 'en') return 'en-GB';
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-GB';
  } catch (error) {
    if (error instanceof RangeError) return 'en-GB';
    throw error;
  }
}
