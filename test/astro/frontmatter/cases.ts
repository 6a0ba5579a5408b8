/** A seeded generator of posts: valid ones, and valid ones spoilt in one to three places. */
import { Random } from '../random';
import { CONFIGS, type ContentConfig } from './schemas';
import { dateValue, scalarValue, soupValue } from './values';

/** A whole post, to be judged by one of `CONFIGS`. */
export interface Case {
  readonly schema: string;
  readonly text: string;
}

/** The seed of the recorded set. */
export const RECORDED_SEED = 20260226;

/** A post while it is being made: the lines of its block, and how the block is fenced. */
interface Draft {
  readonly fields: [key: string, value: string][];
  extra: string[];
  open: string;
  close: string;
  body: string;
}

const DATE_KEYS = /date|day|when|until|published|lastUpdated|created|at$/i;
const BODIES = ['\nTexto.\n', '', '\n# Uno\n\n---\n\nDos\n', '\n', '\nUno --- dos\n\n+++\n', 'pegado\n'] as const;
const OPENINGS = ['---\n', '\ufeff---\n', '\n---\n', '  \n\n---\n', '\u00a0\n---\n', '\f\n---\n', ' ---\n', '---  \n', '---\t\n', '--- # nota\n', '---#nota\n', '----\n', '---yaml\n', '--- yaml\n', '---\n\n', '\ufeff\ufeff---\n', '\ufeff\n---\n', '\n\ufeff---\n', 'Hola\n---\n', '<!-- x -->\n---\n', '```\n---\n', '---', '--- ', '+++\n', '--\n', '***\n', '———\n', '---\n---\n', '---\n# nota\n', '%YAML 1.2\n---\n', '---\n%YAML 1.2\n', '\u2028\n---\n', '\u200b\n---\n', '\u200b---\n', '> ---\n', ';;;\n', '---\n...\n', '/* x */\n---\n', '--- |\n', '--- !!map\n', '--- {a: b}\n', '--- &x\n', '---\u00a0\n', '{\n', '\t---\n', '\v\n---\n', '---toml\n', '--- \ufeff\n'] as const;
const CLOSINGS = ['---\n', '---', '---  \n', '--- x\n', '---x\n', '----\n', '-----\n', '--- # fin\n', '...\n', '', ' ---\n', '\t---\n', '+++\n', '--\n', '---\n---\n', '---\n\n', '***\n', '—\n', '\n\n---\n', '---:\n', 'x: ---\n---\n', '# ---\n---\n', '--- \u00a0\n', '...\n---\n', '===\n', '---\f\n'] as const;
const EXTRAS = ['layout: ../layouts/Post.astro', 'slug: otra-cosa', 'slug: 5', 'slug: true', 'slug: ""', 'slug: [a]', 'slug: 2020-01-01', 'slug: null', 'slug: {a: b}', 'slug: a.svg', 'id: mi-id', 'permalink: /x/', 'otra: 1', '# un comentario', '#', '', '   ', '\t', '  suelta: 1', ' suelta', 'suelta', '- suelta', '__proto__: 1', '__proto__: {a: 1}', 'constructor: x', 'toString: x', 'hasOwnProperty: 1', '"clave con espacios": 1', "'clave': 2", 'clave:sin espacio', 'clave : espacio', '? compleja\n: valor', '? [a, b]\n: c', '[a]: b', '{a: b}: c', '1: uno', 'true: sí', 'null: nada', '~: nada', '2020-01-01: fecha', '"": vacía', ': vacía', '<<: {extra: 1}', '<<: [1]', '<<: x', '<<: null', '<<: [{a: 1}, {b: 2}]', 'ancla: &a {x: 1}\nalias: *a', 'alias: *nadie', 'bucle: &b [*b]', 'mezcla:\n  <<: &m {x: 1}\n  y: 2', 'título: con tilde', 'TITLE: mayúsculas', 'tags2: [a', 'nota: "sin cerrar', '<<<<<<< HEAD', '=======', '>>>>>>> rama', '{{ var }}', '<!-- x -->', '// comentario', '@x: 1', '`x`: 1', '%x: 1', '!x: 1', '*x: 1', '&x : 1', '&x y: 1', '|: 1', 'a: b: c', 'a: "b" c', 'a:\n\tb: c', 'a:\n  b: 1\n   c: 2', 'a:\n    b: 1\n  c: 2', 'a:\n- 1\n - 2', '... ', 'x: !!binary aGk=', 'x: !!js/undefined ""', `x: ${'a'.repeat(1030)}: b`, `"${'k'.repeat(1030)}": b`, 'a: &x 1\nb: &x 2\nc: *x', 'b: &l [x, x]\nc: &m [*l, *l]\nd: [*m, *m]', 'emoji: 🎉', '🎉: emoji', '日本: 語', 'a: 1 \n b: 2', '\u00a0nbsp: 1', 'x:\u00a01', 'a: 1\r\nb: 2', 'a: 1\rb: 2', 'a\u2028: 1', '"a\\u0000": 1', 'heroImage: x', 'draft: yes', 'date: 2020-01-01'] as const;

function render(draft: Draft): string {
  const lines = [...draft.fields.map(([key, value]) => `${key}:${value}`), ...draft.extra];
  return `${draft.open}${lines.map((line) => `${line}\n`).join('')}${draft.close}${draft.body}`;
}

/** A valid post; optional fields are often left out, and the order is sometimes shuffled. */
function validDraft(config: ContentConfig, random: Random): Draft {
  const kept = Object.entries(config.valid).filter(([key]) => config.required.includes(key) || random.chance(0.4));
  const fields = kept.map(([key, value]): [string, string] => [key, value]);
  if (random.chance(0.3)) fields.sort(() => random.next() - 0.5);
  return { fields, extra: [], open: '---\n', close: '---\n', body: random.chance(0.3) ? random.pick<string>(BODIES) : '\nTexto.\n' };
}

function setField(draft: Draft, key: string, value: string): void {
  const field = draft.fields.find(([name]) => name === key);
  if (field) field[1] = value;
  else draft.fields.push([key, value]);
}

/** One mistake, or one oddity, in the fields or around them. */
function spoil(draft: Draft, config: ContentConfig, random: Random): void {
  const index = random.int(0, draft.fields.length - 1);
  const field = draft.fields[index];
  if (!field) return;
  const kind = random.next();
  if (kind < 0.3) {
    const key = random.pick(Object.keys(config.tries));
    setField(draft, key, random.pick(config.tries[key] ?? [' x']));
  } else if (kind < 0.45) {
    const dates = draft.fields.filter(([key]) => DATE_KEYS.test(key));
    (dates.length > 0 ? random.pick(dates) : field)[1] = dateValue(random);
  } else if (kind < 0.63) field[1] = scalarValue(random);
  else if (kind < 0.7) field[1] = soupValue(random);
  else if (kind < 0.76) draft.fields.splice(index, 1);
  else if (kind < 0.79) draft.fields.splice(index, 0, [field[0], random.pick([field[1], ' repetida', ' 1'])]);
  else if (kind < 0.82) field[0] = random.pick([field[0].toUpperCase(), ` ${field[0]}`, `"${field[0]}"`, `${field[0]} `, `${field[0]}s`, `- ${field[0]}`, `# ${field[0]}`, `? ${field[0]}\n`, `\t${field[0]}`, field[0].slice(1), `&k ${field[0]}`, `!!str ${field[0]}`]);
  else if (kind < 0.91) draft.extra.push(random.pick<string>(EXTRAS));
  else if (kind < 0.96) draft.open = random.pick<string>(OPENINGS);
  else draft.close = random.pick<string>(CLOSINGS);
}

/** Damage to the finished text: what a slip of the hand or another program leaves. */
function scuff(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.int(0, lines.length - 1);
  const line = lines[at] ?? '';
  switch (random.int(0, 11)) {
    case 0: return text.replaceAll('\n', '\r\n');
    case 1: return text.replaceAll('\n', '\r');
    case 2: return lines.join('\n').replace(/\n/g, () => (random.chance(0.4) ? '\r\n' : '\n'));
    case 3: lines.splice(at, 1); break;
    case 4: lines.splice(at, 0, line); break;
    case 5: lines[at] = random.pick(['  ', ' ', '\t', '- ']) + line; break;
    case 6: lines[at] = line.trimStart(); break;
    case 7: lines[at] = line + random.pick([' ', '\t', ':', ' #', '"', ',', ' x', '\u00a0']); break;
    case 8: lines[at] = line.replace(/["']/, ''); break;
    case 9: lines[at] = line.replace(': ', random.pick([':', ' : ', ':  ', ' ', '=', ':\t', '： '])); break;
    case 10: return text.trimEnd();
    default: {
      const offset = random.int(0, text.length);
      return text.slice(0, offset) + random.pick(['"', "'", ':', '\n', '\t', ' ', '#', '-', '[', ']', '{', ',', '\u0000', '\u200b', '&', '*', '---']) + text.slice(offset);
    }
  }
  return lines.join('\n');
}

/** TOML by key: one way of each is chosen, so that most blocks are sound. */
const TOML: readonly (readonly string[])[] = [
  ['title = "Con TOML"', "title = 'Sin escapes'", 'title = Sin comillas', 'title = "Doble"\ntitle = "Doble"', 'title = 5', '"title" = "Clave entre comillas"', 'title = """\nvarias\nlíneas"""'],
  ['description = "Otra"', 'description = "Con \\u00f1 y \\t"', 'description = "sin cerrar', "description = '''a\nb'''", 'description = ""'],
  ['pubDate = 2024-01-02', 'pubDate = 2024-01-02T03:04:05Z', 'pubDate = 2024-01-02T03:04:05', 'pubDate = 2024-01-02 03:04:05+02:00', 'pubDate = "2024-01-02"', 'pubDate = 10:20:30', 'pubDate = 2024-13-01', 'pubDate = 2024-02-30', 'pubDate = 20240102', 'pubDate = 2024-1-2'],
  ['tags = ["a", "b"]', 'tags = ["a",\n  "b",\n]', 'tags = "a"', 'tags = [1, 2]', 'tags = []', 'tags = ["a" "b"]'],
  ['author = "Yo"', "author = 'Yo' # nota", 'author = true'],
  ['draft = true', 'draft = "true"', 'draft = True'],
  ['# nota', '', 'x = 1_000', 'x = inf', 'x = 9007199254740993', 'x = 0x1f', 'x: 1', '= 1', 'slug = "otra"'],
  ['[image]\nurl = "a"\nalt = "b"', 'image = { url = "a", alt = "b" }', 'image.url = "a"\nimage.alt = "b"', '[image]\nurl = "a"', '[[image]]\nurl = "a"'],
];

/** A post whose block is TOML, as Astro allows between `+++`. */
function tomlCase(random: Random): string {
  const chosen = TOML.flatMap((ways) => (random.chance(0.85) ? [random.chance(0.5) ? (ways[0] ?? '') : random.pick(ways)] : []));
  const close = random.chance(0.9) ? '+++\n' : random.pick(['---\n', '+++ x\n', '++++\n', '']);
  return `+++\n${chosen.join('\n')}\n${close}\nTexto.\n`;
}

/** Each of a schema's own tries once, in a post that is right otherwise. */
function singleTries(config: ContentConfig, random: Random): string[] {
  return Object.entries(config.tries).flatMap(([key, values]) =>
    values.map((value) => {
      const draft = validDraft(config, random);
      setField(draft, key, value);
      return render(draft);
    }),
  );
}

/** Every try of every schema, and `count` spoilt posts per schema; the same seed always gives the same posts. */
export function makeCases(seed: number, count: number): Case[] {
  const random = new Random(seed);
  return Object.entries(CONFIGS).flatMap(([schema, config]) => {
    const texts = new Set([render(validDraft(config, random)), ...singleTries(config, random)]);
    const size = texts.size + count;
    while (texts.size < size) {
      if (random.chance(0.04)) {
        texts.add(tomlCase(random));
        continue;
      }
      const draft = validDraft(config, random);
      const mistakes = random.pick([0, 1, 1, 1, 1, 1, 1, 2, 2, 3]);
      for (let i = 0; i < mistakes; i++) spoil(draft, config, random);
      const text = render(draft);
      texts.add(random.chance(0.12) ? scuff(text, random) : text);
    }
    return [...texts].map((text) => ({ schema, text }));
  });
}
