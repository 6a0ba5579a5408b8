/** Months by their first letters, in English and Spanish; "sept" and "setiembre" too. */
const months: readonly RegExp[] = [
  /^(?:jan|ene)/, /^feb/, /^mar/, /^(?:apr|abr)/, /^may/, /^jun/, /^jul/, /^(?:aug|ago)/, /^(?:sep|set)/, /^oct/, /^nov/, /^(?:dec|dic)/,
];

const day = 86_400_000;

/**
 * Reads a date as people write it, in English or Spanish: `26/02/2026` (day first, unless it cannot be), `26 de febrero de
 * 2026`, `February 26th, 2026`, `2026.2.26`, `20260226`, `hoy`, `yesterday`.
 *
 * @param now the present in milliseconds since 1970, for words such as `hoy`
 * @returns the date in ISO form, with its time where one was given; undefined where it is no date
 */
export function readDate(text: string, now: number): string | undefined {
  const plain = text.normalize('NFKC').replace(/[“”‘’«»"']/g, '').replace(/[‐-―−]/g, '-').trim().toLowerCase();
  return relative(plain, now) ?? numeric(plain) ?? inWords(plain);
}

/** A date in ISO form; undefined where there is no such day. */
export function isoDate(year: number, month: number, dayOfMonth: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (year < 1000 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return undefined;
  return date.toISOString().slice(0, 10);
}

/** The day of a moment where the writer is, in ISO form. */
export function localDay(at: number): string {
  const date = new Date(at);
  return isoDate(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? date.toISOString().slice(0, 10);
}

function relative(text: string, now: number): string | undefined {
  if (/^(?:hoy|ahora|today|now)$/.test(text)) return localDay(now);
  if (/^(?:ayer|yesterday)$/.test(text)) return localDay(now - day);
  return /^(?:mañana|manana|tomorrow)$/.test(text) ? localDay(now + day) : undefined;
}

function numeric(text: string): string | undefined {
  const [, date = '', time = ''] = /^(\S+?)(?:,?[ t]+(\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?z?))?$/.exec(text) ?? [];
  const yearFirst = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(date);
  if (yearFirst) {
    const [year, a, b] = yearFirst.slice(1).map(Number) as [number, number, number];
    return withTime(isoDate(year, a, b) ?? isoDate(year, b, a), time);
  }
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)$/.exec(date);
  if (!yearLast) return undefined;
  const [a, b, written] = yearLast.slice(1).map(Number) as [number, number, number];
  const year = written < 100 ? 2000 + written : written;
  return withTime(isoDate(year, b, a) ?? isoDate(year, a, b), time);
}

function inWords(text: string): string | undefined {
  const words = text.replace(/[,.]/g, ' ').split(/\s+/).filter((word) => !/^(?:de|del|of|the|a|el|al|día)$/.test(word));
  const month = words.flatMap((word) => {
    const index = months.findIndex((name) => name.test(word));
    return index < 0 ? [] : [index + 1];
  });
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th|º|ª|o)?$/.exec(word)?.[1] ?? []).map(Number);
  const year = numbers.find((number) => number > 999);
  const dayOfMonth = numbers.find((number) => number <= 31);
  if (month.length !== 1 || numbers.length !== 2 || month[0] === undefined || year === undefined || dayOfMonth === undefined) return undefined;
  return isoDate(year, month[0], dayOfMonth);
}

/** A time without a zone is taken for UTC, as YAML does. */
function withTime(date: string | undefined, time: string): string | undefined {
  if (date === undefined || time === '') return date;
  const [hour = '', minute = '', second = '00'] = time.replace(/z$/, '').split(':');
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}Z`;
}
