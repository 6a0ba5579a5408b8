import * as l10n from '@vscode/l10n';

const day = 86_400_000;

/** Units from the largest on, in ms, with the least number of them that is still told in days and smaller units. */
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * day], ['month', 30.44 * day], ['week', 7 * day], ['day', day], ['hour', day / 24], ['minute', day / 1440],
];

/**
 * A date as the site reads it: the day in words, how far it is from now, and the time zone it was read in.
 *
 * @param written as it stands in the file, without quotes
 * @param value what YAML made of it
 * @param at the moment the site makes of it, in ms since 1970
 */
export function dateInWords(written: string, value: unknown, at: number, now: number, locale: string): { readonly title: string; readonly lines: readonly string[] } {
  const hasTime = /\d[Tt\s]+\d{1,2}:\d\d/.test(written);
  const shown = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'full',
    ...((hasTime || at % day !== 0) && { timeStyle: 'short' as const }),
    timeZone: 'UTC',
  }).format(at);
  return { title: shown, lines: [fromNow(at, now, hasTime, locale), zoneOf(written, value, hasTime)] };
}

/** "3 weeks ago", "tomorrow". A day without a time is told in whole days. */
function fromNow(at: number, now: number, hasTime: boolean, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const distance = hasTime ? at - now : at - Math.floor((now - new Date(now).getTimezoneOffset() * 60_000) / day) * day;
  const smallest = hasTime ? 'minute' : 'day';
  const [unit, length] = units.find(([name, size]) => Math.abs(distance) >= size || name === smallest) ?? ['day', day];
  return format.format(Math.trunc(distance / length), unit);
}

function zoneOf(written: string, value: unknown, hasTime: boolean): string {
  const zone = /(?:[Zz]|[-+]\d\d?(?::?\d\d)?)$/.exec(written.trim())?.[0];
  if (!hasTime) return l10n.t('No time is written: the site takes midnight, UTC.');
  if (zone === undefined) return value instanceof Date ? l10n.t('No time zone is written: the site reads UTC.') : l10n.t('No time zone is written: the site reads that of the computer it is built on.');
  return /z/i.test(zone) ? l10n.t('The time is UTC.') : l10n.t('It is written in the time zone {0}; this is UTC.', zone);
}
