/** Random values as a writer might type them after a key's colon: dates of every spelling, scalars, and YAML that is nearly right. */
import type { Random } from '../random';

const MONTHS = ['Jan', 'February', 'mar', 'April', 'MAY', 'June', 'Sept', 'Oct', 'enero', 'febrero', 'ago', 'dic.', 'décembre'] as const;
const DAYS = ['Mon, ', 'Thursday ', 'lunes, ', 'Xyz '] as const;
const ZONES = ['Z', 'z', '+02:00', '-0330', '+2', ' +1', ' Z', ' GMT', ' UTC+1', ' CET', ' EST', '+99:00', '+24:00', ' (hora de Madrid)', '+02:60', ' PM', ' a. m.'] as const;

function padded(number: number, random: Random): string {
  return random.chance(0.75) ? String(number).padStart(2, '0') : String(number);
}

function quoted(text: string, random: Random): string {
  const style = random.int(0, 5);
  if (style === 0) return `'${text.replaceAll("'", "''")}'`;
  if (style === 1) return `"${text}"`;
  return text;
}

/** A clock time, sometimes one that no clock shows. */
function time(random: Random): string {
  const odd = random.chance(0.15);
  const hour = padded(random.int(0, odd ? 30 : 23), random);
  const minute = padded(random.int(0, odd ? 75 : 59), random);
  const second = random.chance(0.7) ? `:${padded(random.int(0, odd ? 70 : 59), random)}` : '';
  const fraction = second && random.chance(0.35) ? `.${random.int(0, 1234567)}` : '';
  return `${hour}:${minute}${second}${fraction}`;
}

/** A date, in one of the many ways that people write it. */
export function dateValue(random: Random): string {
  const year = random.pick([random.int(1990, 2035), random.int(1990, 2035), random.int(1990, 2035), random.int(0, 99), random.int(1, 12000)]);
  const month = random.chance(0.9) ? random.int(1, 12) : random.int(0, 19);
  const day = random.chance(0.85) ? random.int(1, 28) : random.int(0, 40);
  const m = padded(month, random);
  const d = padded(day, random);
  const y = random.chance(0.9) ? String(year).padStart(4, '0') : String(year);
  const separator = random.pick(['-', '-', '/', '.', ' ', '–', '']);
  const name = random.pick(MONTHS);
  const weekday = random.chance(0.2) ? random.pick(DAYS) : '';
  const date = random.pick([
    `${y}-${m}-${d}`,
    `${y}-${m}-${d}`,
    `${y}-${m}-${d}`,
    [y, m, d].join(separator),
    [d, m, y].join(separator),
    [m, d, y].join(separator),
    `${weekday}${name} ${day}, ${y}`,
    `${weekday}${day} ${name} ${y}`,
    `${day} de ${name} de ${y}`,
    `${y} ${name} ${day}`,
    `${name} ${y}`,
    `${y}-${m}`,
    y,
    `${random.int(-5, 5) * 10 ** random.int(0, 16)}`,
    `${y}-W${m}-${random.int(1, 8)}`,
    `+00${y}-${m}-${d}`,
    `-00${y}-${m}-${d}`,
  ]);
  const clock = random.chance(0.45) ? random.pick(['T', 'T', ' ', 't', '  ', ', ', '\t', ' a las ']) + time(random) : '';
  const zone = clock && random.chance(0.6) ? random.pick(ZONES) : '';
  const tail = random.chance(0.05) ? random.pick([' # ayer', '.', ' !', '#x', ' (borrador)', ' 🎉']) : '';
  return ` ${quoted(date + clock + zone, random)}${tail}`;
}

const SCALARS = [
  '', ' ', ' ~', ' null', ' Null', ' NULL', ' nULL', ' none', ' true', ' True', ' TRUE', ' tRue', ' false', ' yes', ' Yes', ' no', ' on', ' off', ' y', ' n', ' sí',
  ' 0', ' -0', ' 1', ' -1', ' +1', ' 007', ' 08', ' 0o17', ' 0O17', ' 0x1F', ' 0xfg', ' 0b101', ' 1_000', ' 1,000', ' 1e3', ' 1E-3', ' 1e', ' .5', ' 5.', ' .', ' -', ' - ', ' ..', ' ...', ' ---', ' 1.2.3', ' 190:20:30', ' 12:30', ' 12:30:45',
  ' .inf', ' -.inf', ' +.Inf', ' .INF', ' .iNf', ' inf', ' .nan', ' .NaN', ' .NAN', ' nan', ' 1e400', ' 9007199254740993', ' 0.1e1', ' -.5', ' +.5e+2', ' 1 000',
  ' ""', " ''", ' " "', ' "\\n"', ' "\\x41"', ' "\\u00f1"', ' "\\U0001F389"', ' "\\q"', ' "\\/"', ' "\\ "', ' "a\\\n  b"', " 'it''s'", " 'it's'", ' "say "hi""', ' "unclosed', " 'unclosed", ' “curvas”', ' «comillas»', ' ‘simples’', ' "a" b', ' "a" # c', ' "a"#c', " 'a'b",
  ' Hola: mundo', ' Hola : mundo', ' Hola:mundo', ' hora 12:30', ' Hola #mundo', ' Hola#mundo', ' #mundo', ' # nada', ' a -b', ' a - b', ' - a', ' -a', ' --', ' ? a', ' ?a', ' : a', ' :a', ' , a', ' ,a', ' [', ' ]', ' {', ' }', ' a]', ' a}', ' [a', ' {a: b', ' [a]]', ' [a] b', ' {a: b} c', ' &a', ' &a b', ' *a', ' *', ' !', ' !a', ' !!str 5', ' !!int 5', ' !!int "5"', ' !!float 5', ' !!bool "true"', ' !!null ""', ' !!str', ' !!str null', ' !!seq [a]', ' !!map {a: b}', ' !!omap [a: 1]', ' !!pairs [a: 1]', ' !!set {a}', ' !!binary aGk=', ' !!binary "%"', ' !!js/function x', ' !!unknown a', ' !local a', ' !<tag:yaml.org,2002:str> 5', ' !<a', ' %a', ' @a', ' `a`', ' |', ' >', ' |a', ' >-', ' |2', ' <<', ' =', ' a=b', ' **negrita**', ' _cursiva_', ' <b>x</b>', ' {{ title }}', ' ${x}', ' [[wiki]]', ' [a](b)', ' ![a](b)', ' `code`: x', ' a: b: c', ' https://a.b/c:d', ' a:', ' "a": b', ' C:\\dir', ' 50%', ' 100 €', ' ñandú', ' 日本語', ' 🎉', ' a\tb', '\ta', ' a\t', ' a  ', ' \u00a0a', ' a\u200b', ' \u2028', ' a\u2028b', ' a\u0085b', ' \u0007', ' a\u0000b', ' \ufeffa', ' a\ufffeb', ' \u007f', ' a\u009fb',
  '\n', '\n  texto en otra línea', '\n  dos\n  líneas', '\n texto: con clave', '\n  a: b', '\n  a: b\n c: d', '\n    - a\n  - b', '\n- a', '\n  - a\n  b', ' |\n  uno\n  dos', ' >\n  uno\n  dos\n\n  tres', ' |-\n  uno', ' |+\n  uno\n\n', ' >2\n    uno', ' |1\n a', ' |0\n a', ' |-2\n  a', ' |  # nota\n  uno', ' |\nuno', ' >\n\n  uno\n    dos\n  tres', ' |\n   uno\n  dos', ' "uno\n  dos"', ' "uno\ndos"', " 'uno\n\n  dos'", ' uno\n  dos', ' uno\n  # no\n  dos', ' uno # c\n  dos', ' [a,\n  b]', ' [a,\nb]', ' [a\n  , b\n  ]', ' {a: 1,\n  b: 2}', ' [a, # uno\n  b]', ' {a:1}', ' {"a":1}', ' {a: }', ' {: a}', ' {a, b}', ' {a: b, a: c}', ' [a: b]', ' [a, b: c]', ' [? a : b]', ' [a, , b]', ' [a b]', ' [a, "b"c]', ' [-]', ' [- a]', ' [?]', ' [--- a]', ' [a, #b\n c]', ' [%a]', ' [!x a]', ' [&a b, *a]', ' []', ' {}', ' [ ]', ' [[]]', ' [{}]', ' [null]', ' [~]', ' [""]', ' [1, a, true, 2020-01-01]', ' {a: [b, {c: d}]}',
] as const;

const TOKENS = [':', ': ', ' #', '#', '- ', '-', "'", '"', '[', ']', '{', '}', ', ', ',', '&a ', '*a', '!t ', '!!str ', '|', '>', '%', '@', '`', '?', '? ', '~', 'luz', 'ñandú', 'y', '1', '0x1F', '2020-01-01', '12:30', '+.inf', 'true', ' ', '  ', '\t', '…', '“', '\\', '\\n', '/', '=', '<<', '*', '_', '🎉', '\n  ', '\n ', '\n'] as const;

/** One of the many scalars, lists and maps that YAML reads in a way of its own. */
export function scalarValue(random: Random): string {
  return random.pick<string>(SCALARS);
}

/** A value put together from YAML's own characters and words, right or wrong. */
export function soupValue(random: Random): string {
  const length = random.int(1, 5);
  let text = ' ';
  for (let i = 0; i < length; i++) text += random.pick<string>(TOKENS);
  return text;
}
