import type { Addressed } from './address';

/** A field's text, numbers as they read; undefined where it holds none. */
export function textField({ frontmatter: { data } }: Addressed, key: string): string | undefined {
  const value = data[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A field's texts, whether one or a list of them. */
export function textsField({ frontmatter: { data } }: Addressed, key: string): readonly string[] {
  const value = data[key];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? [String(item)] : []));
}

/** A day as written: `2024-03-05` whatever the time zone. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** A time stands beside it: in another time zone it may be another day. */
  readonly timed: boolean;
}

/** The day a field of the frontmatter names, as it is written there. */
export function dayField({ text, frontmatter: { fence } }: Addressed, key: string): Day | undefined {
  if (fence.kind !== 'block') return undefined;
  const start = fence.isJson ? '(?:^|[{,])\\s*' : '^';
  const written = new RegExp(`${start}["']?${key}["']?[ \\t]*[:=][ \\t]*["']?(\\d{4})-(\\d\\d?)-(\\d\\d?)([T \\t]+\\d)?`, 'm').exec(text.slice(fence.content.start, fence.content.end));
  return written ? { year: Number(written[1]), month: Number(written[2]), day: Number(written[3]), timed: written[4] !== undefined } : undefined;
}

/** The parts of a date that patterns of addresses name alike in Hugo and Jekyll. */
export function datePart(name: string, { year, month, day }: Day): string | undefined {
  const two = (value: number): string => String(value).padStart(2, '0');
  switch (name) {
    case 'year': return String(year);
    case 'month': return two(month);
    case 'day': return two(day);
    default: return undefined;
  }
}

/** Day of the year, from 1. */
export function dayOfYear({ year, month, day }: Day): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
}
