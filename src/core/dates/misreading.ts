import { isoDate, readDate } from './readDate';

/** Why a date that the site accepts is not the one that was written, and what may have been meant, likeliest first. */
export interface Misreading {
  readonly why: 'rolled-over' | 'month-first' | 'no-zone' | 'number' | 'empty' | 'no-date';
  readonly meant: readonly string[];
}

const iso = /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d)(?::(\d\d)(?:\.\d*)?)?)?[ \t]*(Z|[-+]\d\d?(?::?\d\d)?)?$/;
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)$/;

/**
 * What is wrong with a date's reading; undefined where the site reads what is written.
 *
 * @param written as it stands in the file, without quotes
 * @param value what YAML made of it: a `Date` where it is a timestamp
 * @param at the moment the site makes of it
 */
export function misreadingOf(written: string, value: unknown, at: number, now: number): Misreading | undefined {
  if (value === null) return { why: 'empty', meant: [] };
  if (typeof value === 'number') return numberReading(written, value);
  if (typeof value === 'boolean') return { why: 'no-date', meant: [] };
  const parts = iso.exec(written.trim());
  if (parts) return isoReading(parts, value, at);
  return typeof value === 'string' ? looseReading(value.trim(), at, now) : undefined;
}

/** Milliseconds are what JavaScript counts in; people write seconds, days run together, or a year. */
function numberReading(written: string, value: number): Misreading {
  const seconds = value >= 1e9 && value < 2e10 ? new Date(value * 1000).toISOString().replace('.000', '') : undefined;
  const day = /^\d{8}$/.test(written) ? readDate(written, 0) : undefined;
  const year = value >= 1900 && value < 2200 ? isoDate(value, 1, 1) : undefined;
  return { why: 'number', meant: [day, seconds, year].filter((date) => date !== undefined) };
}

function isoReading(parts: RegExpExecArray, value: unknown, at: number): Misreading | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => Number(part as string | undefined ?? 0));
  const zone = parts[7];
  const [zoneHours = 0, zoneMinutes = 0] = (/\d\d?(?=:?\d\d$)|\d\d?$/.exec(zone ?? '')?.[0] !== undefined ? (zone ?? '').replace(/[^\d:]/g, '').split(':') : []).map(Number);
  const rolls = isoDate(year, month, day) === undefined || hour > 23 || minute > 59 || second > 59 || (zone !== 'Z' && (zoneHours > 14 || zoneMinutes > 59));
  if (rolls) {
    const swapped = isoDate(year, month, day) === undefined ? isoDate(year, day, month) : undefined;
    const clear = new Date(at).toISOString().replace(/T00:00:00\.000Z$|\.000(?=Z$)/, '');
    return { why: 'rolled-over', meant: [swapped, clear].filter((date) => date !== undefined) };
  }
  const local = typeof value === 'string' && parts[4] !== undefined && zone === undefined;
  if (!local) return undefined;
  const two = (number: number): string => String(number).padStart(2, '0');
  return { why: 'no-zone', meant: [`${isoDate(year, month, day) ?? ''}T${two(hour)}:${two(minute)}:${two(second)}Z`] };
}

/** Text that only JavaScript's lenient reading takes. */
function looseReading(text: string, at: number, now: number): Misreading | undefined {
  if (/^\d{4}(?:-\d\d?)?$/.test(text)) return undefined;
  const local = new Date(at);
  const read = isoDate(local.getFullYear(), local.getMonth() + 1, local.getDate());
  const parts = numeric.exec(text);
  if (parts) {
    const [a = 0, b = 0, year = 0] = parts.slice(1).map(Number);
    const dayFirst = isoDate(year < 100 ? 2000 + year : year, b, a);
    if (a === b && year > 99) return undefined;
    return dayFirst !== undefined && a <= 12 && b <= 12 && a !== b
      ? { why: 'month-first', meant: [dayFirst, read].filter((date) => date !== undefined) }
      : year > 99 ? undefined : { why: 'no-date', meant: read === undefined ? [] : [read] };
  }
  // A text that names the year it is read as, and a month or day besides, is a date as people write it.
  const namesYear = text.includes(String(local.getFullYear())) || text.includes(String(local.getUTCFullYear()));
  const plain = namesYear && (/\d.*\d{4}|\d{4}.*\d/.test(text)) && !/^[^\d]*\d{4}[^\d]*$/.test(text);
  if (plain) return undefined;
  const meant = readDate(text, now) ?? read;
  return { why: 'no-date', meant: meant === undefined ? [] : [meant] };
}
