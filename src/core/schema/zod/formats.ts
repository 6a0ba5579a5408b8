import type { Dialect, StringCheck, TextFormat } from '../../model/schema';

/** The day of a year as Zod wants it, leap years included. */
const date = String.raw`(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))`;
const octet = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])';
const ipv4 = String.raw`(?:${octet}\.){3}${octet}`;
const group = '[0-9a-fA-F]{1,4}';
const octet3 = '(?:25[0-5]|(?:2[0-4]|1?[0-9])?[0-9])';
const octets3 = String.raw`(?:${octet3}\.){3}${octet3}`;
const plain6 = `(?:${group}:){7}${group}|(?:${group}:){1,7}:|(?:${group}:){1,6}:${group}|(?:${group}:){1,5}(?::${group}){1,2}|(?:${group}:){1,4}(?::${group}){1,3}|(?:${group}:){1,3}(?::${group}){1,4}|(?:${group}:){1,2}(?::${group}){1,5}|${group}:(?::${group}){1,6}|:(?:(?::${group}){1,7}|:)`;
const ipv6of3 = `(?:${plain6}|fe80:(?::[0-9a-fA-F]{0,4}){0,4}%[0-9a-zA-Z]+|::(?:ffff(?::0{1,4})?:)?${octets3}|(?:${group}:){1,4}:${octets3})`;
const ipv6 = `(?:${plain6}|(?:${group}:){6}${ipv4}|::(?:${group}:){0,5}${ipv4}|(?:${group}:){1,5}(?::${group}){0,4}:${ipv4})`;
const bits6 = '(?:12[0-8]|1[01][0-9]|[1-9]?[0-9])';
const uuid = (version: string): string => `^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$`;
const anyUuid = `${uuid('[1-8]')}|^00000000-0000-0000-0000-000000000000$|^ffffffff-ffff-ffff-ffff-ffffffffffff$`;
const loose = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';
export const domain = String.raw`^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$`;

type Row = readonly [format: TextFormat, source: string, flags?: string];

/** What both versions of Zod test alike. */
const common: Readonly<Record<string, Row>> = {
  date: ['date', `^${date}$`],
  cuid2: ['id', '^[0-9a-z]+$'],
  ipv4: ['ip', `^${ipv4}$`],
  ipv6: ['ip', `^${ipv6}$`],
  cidrv4: ['cidr', String.raw`^${ipv4}\/(?:3[0-2]|[12]?[0-9])$`],
  cidrv6: ['cidr', String.raw`^${ipv6}\/${bits6}$`],
  base64: ['base64', '^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$'],
};

/** The patterns that Zod 3.25 tests its formats with. */
const three: Readonly<Record<string, Row>> = {
  ...common,
  email: ['email', String.raw`^(?!\.)(?!.*\.\.)([A-Z0-9_'+\-\.]*)[A-Z0-9_+-]@([A-Z0-9][A-Z0-9\-]*\.)+[A-Z]{2,}$`, 'i'],
  uuid: ['uuid', loose],
  nanoid: ['id', '^[a-z0-9_-]{21}$', 'i'],
  cuid: ['id', String.raw`^c[^\s-]{8,}$`, 'i'],
  ulid: ['id', '^[0-9A-HJKMNP-TV-Z]{26}$', 'i'],
  duration: ['duration', String.raw`^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$`],
  emoji: ['emoji', String.raw`^[\p{Extended_Pictographic}\p{Emoji_Component}]+$`, 'u'],
  base64url: ['base64', '^([0-9a-zA-Z-_]{4})*(([0-9a-zA-Z-_]{2}(==)?)|([0-9a-zA-Z-_]{3}(=)?))?$'],
  ip: ['ip', `^(?:${ipv4}|${ipv6of3})$`],
  ipv6: ['ip', `^${ipv6of3}$`],
  cidrv6: ['cidr', String.raw`^${ipv6of3}\/${bits6}$`],
  cidr: ['cidr', String.raw`^(?:${ipv4}\/(?:3[0-2]|[12]?[0-9])|${ipv6of3}\/${bits6})$`],
};

/** The patterns that Zod 4 tests its formats with. */
const four: Readonly<Record<string, Row>> = {
  ...common,
  email: ['email', String.raw`^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$`],
  uuid: ['uuid', anyUuid],
  uuidv4: ['uuid', uuid('4')],
  uuidv6: ['uuid', uuid('6')],
  uuidv7: ['uuid', uuid('7')],
  guid: ['uuid', loose],
  nanoid: ['id', '^[a-zA-Z0-9_-]{21}$'],
  cuid: ['id', '^[cC][0-9a-z]{6,}$'],
  ulid: ['id', '^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$'],
  xid: ['id', '^[0-9a-vA-V]{20}$'],
  ksuid: ['id', '^[A-Za-z0-9]{27}$'],
  duration: ['duration', String.raw`^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$`],
  emoji: ['emoji', String.raw`^(?=[\s\S]*[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3])[\p{Extended_Pictographic}\p{Emoji_Component}]+$`, 'u'],
  base64url: ['base64', '^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$'],
  e164: ['phone', String.raw`^\+[1-9]\d{6,14}$`],
  hostname: ['hostname', String.raw`^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$`],
  hex: ['id', '^[0-9a-fA-F]*$'],
  lowercase: ['lowercase', '^[^A-Z]*$'],
  uppercase: ['uppercase', '^[^a-z]*$'],
};

/** The check of a format that is one pattern; `undefined` for others. */
export function formatCheck(name: string, dialect: Dialect): StringCheck | undefined {
  const rows = dialect === 'zod3' ? three : four;
  const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
  return row && { kind: 'pattern', format: row[0], source: row[1], flags: row[2] ?? '', trusted: true };
}

/** What `datetime` and `time` may be told. */
export interface TimeOptions {
  readonly precision?: number;
  readonly offset?: boolean;
  readonly local?: boolean;
}

export function timeCheck(options: TimeOptions, dialect: Dialect): StringCheck {
  const source = dialect === 'zod3' ? time3(options) : time4(options, false);
  return { kind: 'pattern', format: 'time', source: `^${source}$`, flags: '', trusted: true };
}

export function datetimeCheck(options: TimeOptions, dialect: Dialect): StringCheck {
  return { kind: 'pattern', format: 'datetime', source: `^${date}T${dialect === 'zod3' ? zoned3(options) : zoned4(options)}$`, flags: '', trusted: true };
}

function time3({ precision }: TimeOptions): string {
  const fraction = precision ? String.raw`\.\d{${precision}}` : precision === undefined ? String.raw`(\.\d+)?` : '';
  return String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d${fraction})${precision ? '+' : '?'}`;
}

function zoned3(options: TimeOptions): string {
  const zones = [options.local ? 'Z?' : 'Z', ...(options.offset ? [String.raw`([+-]\d{2}:?\d{2})`] : [])];
  return `${time3(options)}(${zones.join('|')})`;
}

function time4({ precision }: TimeOptions, seconds: boolean): string {
  const minutes = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;
  if (precision === -1) return minutes;
  if (precision === 0) return String.raw`${minutes}:[0-5]\d`;
  if (precision !== undefined) return String.raw`${minutes}:[0-5]\d\.\d{${precision}}`;
  return seconds ? String.raw`${minutes}:[0-5]\d(?:\.\d+)?` : String.raw`${minutes}(?::[0-5]\d(?:\.\d+)?)?`;
}

function zoned4(options: TimeOptions): string {
  const zones = ['Z', ...(options.offset ? [String.raw`([+-](?:[01]\d|2[0-3]):[0-5]\d)`] : [])];
  const zoned = `${time4(options, true)}(?:${zones.join('|')})`;
  return `(?:${options.local ? `${zoned}|${time4(options, false)}` : zoned})`;
}
