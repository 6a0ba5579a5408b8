import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import type { Fence, ValueNode } from '../../../src/core/model/frontmatter';
import { parsed } from './parsed';
import { faultCases, treeCases } from './yamlCases';

/** A text with the kind of its fence, what is between the fences, and the body. */
const fenceCases: readonly (readonly [text: string, kind: Fence['kind'], content?: string, body?: string])[] = [
  ['---\na: 1\n---\nx', 'block', '\na: 1\n', 'x'],
  ['\uFEFF---\na: 1\n---\nx', 'block', '\na: 1\n', 'x'],
  ['\n \n\u00a0\n\f\n---\na: 1\n---\nx', 'block', '\na: 1\n', 'x'],
  ['---\r\na: 1\r\n---\r\nx', 'block', '\r\na: 1\r\n', 'x'],
  ['---\na: 1\r\n---\nx', 'block', '\na: 1\r\n', 'x'],
  ['---  \na: 1\n---\t\nx', 'block', '  \na: 1\n', 'x'],
  ['--- # c\na: 1\n---\nx', 'block', ' # c\na: 1\n', 'x'],
  ['---\na: 1\n----\nx', 'block', '\na: 1\n', '-\nx'],
  ['---\na: 1\n---x', 'block', '\na: 1\n', 'x'],
  ['---\na: 1\n---', 'block', '\na: 1\n', ''],
  ['---\n---\nx', 'block', '\n', 'x'],
  ['+++\na = 1\n+++\nx', 'block', '\na = 1\n', 'x'],
  ['---\na: 1\n+++\nx', 'block', '\na: 1\n', '---\na: 1\n+++\nx'],
  ['---a: 1\n---\nx', 'block', 'a: 1\n', 'x'],
  ['---\na: 1\n\nx\n\n---\n', 'block', '\na: 1\n\nx\n\n', ''],
  [' ---\na: 1\n---\nx', 'none'],
  ['x\n---\na: 1\n---\n', 'none'],
  ['\uFEFF\uFEFF---\na: 1\n---\n', 'none'],
  ['---\ra: 1\r---\r', 'none'],
  ['--\na: 1\n--\n', 'none'],
  ['***\na: 1\n***\n', 'none'],
  ['—\na: 1\n—\n', 'none'],
  ['--- a: 1 ---\n', 'unclosed'],
  ['---\na: 1\n...\nx', 'unclosed'],
  ['---\na: 1\n ---\nx', 'unclosed'],
  ['---\na: 1\n', 'unclosed'],
  ['---\n\nSolo una regla.\n', 'none'],
  ['---', 'none'],
  ['', 'none'],
];

describe('the frontmatter fence', () => {
  for (const [text, kind, content, body] of fenceCases) {
    it(JSON.stringify(text), () => {
      const { frontmatter: { fence }, body: bodyRange } = parsed(text);
      assert.equal(fence.kind, kind);
      if (fence.kind === 'block') {
        assert.equal(text.slice(fence.content.start, fence.content.end), content);
        assert.match(text.slice(fence.range.start, fence.range.end), /^(---|\+\+\+)[^]*(---|\+\+\+)$/);
        assert.equal(text.slice(bodyRange.start, bodyRange.end), body);
      }
      if (fence.kind === 'unclosed') assert.equal(text.slice(fence.range.start, fence.range.end), '---');
    });
  }
});

describe('mistakes in YAML', () => {
  for (const [block, expected] of faultCases) {
    it(JSON.stringify(block), () => {
      const text = `---\n${block}\n---\n`;
      const { faults, data } = parsed(text).frontmatter;
      assert.deepEqual(faults.map(({ kind, range }) => [kind, text.slice(range.start, range.end)]), expected);
      const sound = read(block);
      assert.equal(faults.length === 0, sound !== undefined);
      if (sound) assert.deepEqual(data, toRecord(sound.data));
    });
  }

  it('leave the sound entries around them as they are', () => {
    const broken = fc.constantFrom(...faultCases.filter(([block, faults]) => faults.length === 1 && /^\w+:/.test(block) && !block.includes('\n')).map(([block]) => block));
    const key = fc.stringMatching(/^k[a-z]{3,6}$/);
    const value = fc.constantFrom('uno', '"dos # x"', "'it''s'", '2026-02-26', '3', 'true', '[a, "b"]', '{c: d}', '\n  - a\n  - b', '\n  c: d\n  e: f', '|\n  uno\n  dos', '', '# nota');
    const entries = fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 4 });
    fc.assert(
      fc.property(entries, broken, entries, (above, fault, below) => {
        const taken = new Set(above.map(([name]) => name));
        const lines = (part: typeof above): string[] => part.map(([name, written]) => `${name}: ${written}\n`);
        const rest = below.filter(([name]) => !taken.has(name));
        const { data, faults } = parsed(`---\n${[...lines(above), `${fault}\n`, ...lines(rest)].join('')}---\n`).frontmatter;
        // An open bracket or quote may take what follows with it; then it is one mistake all the same.
        assert.equal(faults.length, 1);
        const sound = read([...lines(above), ...lines(rest)].join(''));
        for (const [name, wanted] of Object.entries(toRecord(sound?.data))) assert.deepEqual(data[name], wanted, fault);
      }),
      { numRuns: 500 },
    );
  }).timeout(30_000);
});

describe('values of the frontmatter', () => {
  for (const [block, expected] of treeCases) {
    it(JSON.stringify(block), () => {
      const text = `---\n${block}\n---\n`;
      assert.deepEqual(flat(text, parsed(text).frontmatter.root, ''), expected);
    });
  }

  it('TOML', () => {
    const text = '+++\ntitle = "x" # c\n"a b" = \'\'\'uno\nc = 1\n\'\'\'\ntags = [\n  "x",\n]\n[image]\nurl = "u"\n[[list]]\ny.z = 1\n+++\n';
    assert.deepEqual(flat(text, parsed(text).frontmatter.root, '').slice(1), [
      ['.title', 'quoted', '"x"'], ['.a b key', '', '"a b"'], ['.a b', 'quoted', "'''uno\nc = 1\n'''"], ['.tags', 'list flow', '[\n  "x",\n]'], ['.tags.0', 'quoted', '"x"'],
      ['.image', 'map', '[image]'], ['.image.url', 'quoted', '"u"'], ['.list', 'list', '[[list]]'], ['.list.0', 'map', '[[list]]'], ['.list.0.y', 'map', '1'], ['.list.0.y.z', 'plain', '1'],
    ]);
  });

  const tomlCases: readonly (readonly [block: string, expected: ReturnType<typeof flat>])[] = [
    ['a = { b = 1, "c d" = [2] } # x', [['.a', 'map flow', '{ b = 1, "c d" = [2] }'], ['.a.b', 'plain', '1'], ['.a.c d key', '', '"c d"'], ['.a.c d', 'list flow', '[2]'], ['.a.c d.0', 'plain', '2']]],
    ['a = { b.c = "}" }', [['.a', 'map flow', '{ b.c = "}" }'], ['.a.b', 'map', '"}"'], ['.a.b.c', 'quoted', '"}"']]],
    ['a = {\n  b = 1, # }\n  c = 2,\n}', [['.a', 'map flow', '{\n  b = 1, # }\n  c = 2,\n}'], ['.a.b', 'plain', '1'], ['.a.c', 'plain', '2']]],
    ['a = [{ b = 1 }, { b = 2 }]', [['.a', 'list flow', '[{ b = 1 }, { b = 2 }]'], ['.a.0', 'map flow', '{ b = 1 }'], ['.a.0.b', 'plain', '1'], ['.a.1', 'map flow', '{ b = 2 }'], ['.a.1.b', 'plain', '2']]],
    ['a = [ # ]\n  "x]", \'y\',\n  [1],\n]', [['.a', 'list flow', '[ # ]\n  "x]", \'y\',\n  [1],\n]'], ['.a.0', 'quoted', '"x]"'], ['.a.1', 'quoted', "'y'"], ['.a.2', 'list flow', '[1]'], ['.a.2.0', 'plain', '1']]],
    ['a = "x # \\" y" # z', [['.a', 'quoted', '"x # \\" y"']]],
    ['a = [1,\nb = 2', [['.a', 'list flow', '[1,'], ['.a.0', 'plain', '1'], ['.b', 'plain', '2']]],
    ['a = [1\n[b]\nc = 2', [['.a', 'list flow', '[1'], ['.a.0', 'plain', '1'], ['.b', 'map', '[b]'], ['.b.c', 'plain', '2']]],
    ['a = { b = 1,\nc = 2', [['.a', 'map flow', '{ b = 1,'], ['.a.b', 'plain', '1'], ['.c', 'plain', '2']]],
  ];
  for (const [block, expected] of tomlCases) {
    it(`TOML: ${JSON.stringify(block)}`, () => {
      const text = `+++\n${block}\n+++\n`;
      assert.deepEqual(flat(text, parsed(text).frontmatter.root, '').slice(1), expected);
    });
  }

  it('TOML as deep as one likes', () => assert.equal(parsed(`+++\na = ${'['.repeat(100_000)}\n+++\n`).frontmatter.root?.kind, 'map'));
});

describe('mistakes in TOML', () => {
  for (const [block, kind, marked] of [['a = ', 'other', 'a ='], ['a = 1\na = 2', 'duplicate-key', 'a'], ['a: 1', 'other', 'a: 1'], ['a = 1\nb = "x', 'unclosed-quote', '"x'], ['a = ¿Qué? # x', 'needs-quotes', '¿Qué?'], ['a = “x”', 'needs-quotes', '“x”']] as const) {
    it(JSON.stringify(block), () => {
      const text = `+++\n${block}\n+++\n`;
      assert.deepEqual(parsed(text).frontmatter.faults.map(({ kind: found, range }) => [found, text.slice(range.start, range.end)]), [[kind, marked]]);
    });
  }
});

describe('the verdict on the notation, against the real Astro', () => {
  interface Recorded {
    readonly text: string;
    readonly stage?: Readonly<Record<string, string>>;
  }
  const { cases } = JSON.parse(readFileSync('test/fixtures/astro/frontmatter.json', 'utf8')) as { readonly cases: readonly Recorded[] };
  it(`is the same for ${cases.length} posts`, () => {
    for (const { text, stage } of cases) {
      const refused = Object.values(stage ?? {}).includes('yaml');
      assert.equal(parsed(text).frontmatter.faults.length > 0, refused, JSON.stringify(text));
    }
  });
});

/** Every value with its path, style and text; quoted keys too. */
function flat(text: string, node: ValueNode | undefined, path: string): [string, string, string][] {
  if (!node) return [];
  const written = text.slice(node.range.start, node.range.end);
  if (node.kind === 'scalar') return [[path, node.style, written]];
  const own: [string, string, string] = [path, `${node.kind}${node.flow ? ' flow' : ''}`, written];
  if (node.kind === 'list') return [own, ...node.items.flatMap((item, index) => flat(text, item, `${path}.${index}`))];
  return [
    own,
    ...node.entries.flatMap(({ key, keyRange, value }) => {
      const keyText = text.slice(keyRange.start, keyRange.end);
      const quoted: [string, string, string][] = keyText === key ? [] : [[`${path}.${key} key`, '', keyText]];
      if (value.range.start === value.range.end && !node.flow) assert.match(text.slice(keyRange.end, value.range.start), /^\s*:$/);
      return [...quoted, ...flat(text, value, `${path}.${key}`)];
    }),
  ];
}

function read(block: string): { readonly data: unknown } | undefined {
  try {
    return { data: load(block) };
  } catch (error) {
    assert.ok(error instanceof Error);
    return undefined;
  }
}

function toRecord(data: unknown): object {
  return typeof data === 'object' && data !== null ? data : {};
}
