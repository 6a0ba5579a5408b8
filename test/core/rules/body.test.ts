import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/edits/applyEdits';
import { assertMends } from './mends';
import { postPath, siteOf } from './site';

const front = '---\ntitle: "Mi gato"\npubDate: 2026-02-26\ndescription: "Un gato, una ventana y la paciencia de quien espera la lluvia."\n---\n\n';

/** Body, what is marked (code without its category, slice), the body after the first problem's first fix. */
type Row = readonly [body: string, marked: readonly (readonly [string, string])[], fixed?: string];

const rows: readonly Row[] = [
  ['Duerme al sol.\n', []],
  // repeated-title
  ['# Mi gato\n\nDuerme.\n', [['repeated-title', '# Mi gato']], 'Duerme.\n'],
  ['# ¡Mi *GATO*!\r\n\r\nDuerme.\r\n', [['repeated-title', '# ¡Mi *GATO*!']], 'Duerme.\r\n'],
  ['Mi gato\n=======\n\nDuerme.\n', [['repeated-title', 'Mi gato\n=======']], 'Duerme.\n'],
  ['# Otro gato\n\nDuerme.\n', []],
  ['Duerme.\n\n# Mi gato\n\nMás.\n', []],
  // heading-skip
  ['### Uno\n\nx\n\n#### Dos\n\ny\n\n## Tres\n\nz\n', [['heading-skip', '###']], '## Uno\n\nx\n\n### Dos\n\ny\n\n## Tres\n\nz\n'],
  ['## Uno\n\nx\n\n##### Dos ####\n\ny\n', [['heading-skip', '#####']], '## Uno\n\nx\n\n### Dos ####\n\ny\n'],
  ['# Uno\n\nx\n\n## Dos\n\ny\n\n# Tres\n\nz\n', []],
  // empty-section
  ['## Uno\n\n<!-- pronto -->\n\n## Dos\n\nx\n', [['empty-section', '## Uno']], '\n<!-- pronto -->\n\n## Dos\n\nx\n'],
  ['## Uno\n\n### Dos\n\nx\n\n## Tres\n\n[a]: https://example.com\n', []],
  // escaped-markdown
  ['Uno.\\n\\nDos y tres.\n', [['escaped-markdown', '\\n\\n']], 'Uno.\n\nDos y tres.\n'],
  ['Hay:\\n- uno\n', [['escaped-markdown', '\\n']], 'Hay:\n- uno\n'],
  ['En `a\\n\\nb` y en C:\\nuevo y en \\name.\n', []],
  ['Es \\*\\*`muy` tranquilo\\*\\*, 2 \\* 3.\n', [['escaped-markdown', '\\*\\*`muy` tranquilo\\*\\*']], 'Es **`muy` tranquilo**, 2 \\* 3.\n'],
  ['Mira \\[esto\\]\\(https://example.com/\\).\n', [['escaped-markdown', '\\[esto\\]\\(https://example.com/\\)']], 'Mira [esto](https://example.com/).\n'],
  ['Mira \\[esto\\](/x/) y \\# esto.\n', []],
  ['\\## Uno\n\nDos.\n', [['escaped-markdown', '\\## ']], '## Uno\n\nDos.\n'],
  ['Dice &quot;miau&quot;.\n', [['escaped-markdown', '&quot;'], ['escaped-markdown', '&quot;']], 'Dice "miau&quot;.\n'],
  ['El caf&eacute;.\n', [['escaped-markdown', '&eacute;']], 'El café.\n'],
  ['Uno &amp; dos&nbsp;&lt; tres &mdash; `&quot;`.\n', []],
  ['A &amp;lt; b.\n', [['escaped-markdown', '&amp;lt;']], 'A &lt; b.\n'],
  // wrapped-in-fence
  ['```\n## Uno\n\nDos.\n```\n', [['wrapped-in-fence', '```']], '## Uno\n\nDos.\n'],
  ['````markdown\n# Otro\n\n```js\nx\n```\n\nDos.\n````\n', [['wrapped-in-fence', '````markdown']], '# Otro\n\n```js\nx\n```\n\nDos.\n'],
  ['```js\nlet a;\n\nlet b;\n```\n', []],
  ['```md\n## Uno\n```\n\nAsí.\n\n```md\n## Dos\n```\n', []],
  ['```\nuna salida\n\n# comentario\n```\n', []],
  // repeated-frontmatter
  ['---\ntitle: "Mi gato"\npubDate: 2026-02-26\n---\n\nDuerme.\n', [['repeated-frontmatter', '---\ntitle: "Mi gato"\npubDate: 2026-02-26\n---']], 'Duerme.\n'],
  ['```json\n{ "title": "Mi gato", "slug": "x" }\n```\n\nDuerme.\n', [['repeated-frontmatter', '```json\n{ "title": "Mi gato", "slug": "x" }\n```']], 'Duerme.\n'],
  ['```json\n{ "a": 1, "b": 2 }\n```\n\nDuerme.\n', []],
  ['```yaml\ntitle: Otro\npubDate: 2026-01-01\n```\n\nAsí se escribe.\n', []],
  ['```json\n{ "title": "Otro", "draft": true }\n```\n\nAsí se escribe.\n', []],
  ['title: "Mi gato"\npubDate: 2026-02-26\n\nDuerme.\n', [['repeated-frontmatter', 'title: "Mi gato"\npubDate: 2026-02-26']], 'Duerme.\n'],
  ['title: Mi gato\ntags:\n- a\n- b\n\nDuerme.\n', [['repeated-frontmatter', 'title: Mi gato\ntags:\n- a\n- b']], 'Duerme.\n'],
  ['Ingredientes: pan y agua.\nTiempo: una tarde.\n\nDuerme.\n', []],
  ['title: otra cosa\ndescription: nada\n\nDuerme.\n', []],
  ['---\n\nDuerme.\n\n---\n\nMás.\n', []],
  // placeholder
  ['¡Claro! Aquí tienes el artículo sobre gatos:\n\nDuerme.\n', [['placeholder', '¡Claro! Aquí tienes el artículo sobre gatos:']], 'Duerme.\n'],
  ['Como modelo de lenguaje, no puedo dormir.\n', [['placeholder', 'Como modelo de lenguaje, no']]],
  ['As an AI language model, I cannot sleep.\n', [['placeholder', 'As an AI language model, I']]],
  ['TODO: dormir. Y FIXME también. [TBD]\n', [['placeholder', 'TODO'], ['placeholder', 'FIXME'], ['placeholder', '[TBD]']]],
  ['Lorem ipsum dolor sit amet.\n', [['placeholder', 'Lorem ipsum dolor']]],
  ['Ve a [tu nombre aquí] y a [Insert link here].\n', [['placeholder', '[tu nombre aquí]'], ['placeholder', '[Insert link here]']]],
  ['TODO el mundo sabe de `TODO: x`, del lorem ipsum y de todo un poco [sic].\n', []],
  ['Escribió «Como modelo de lenguaje, no puedo» y ya.\n', []],
  ['Aquí tienes razón.\n', []],
  // missing-alt
  ['![](https://example.com/gato-al-sol.png)\n', [['missing-alt', '![](https://example.com/gato-al-sol.png)']], '![gato al sol](https://example.com/gato-al-sol.png)\n'],
  ['<img src="https://example.com/a.png" srcset="https://example.com/b.png 2x">\n', [['missing-alt', '<img src="https://example.com/a.png" srcset="https://example.com/b.png 2x">']]],
  ['<img src="https://example.com/a.png" alt="">\n\n![Un gato](https://example.com/a.png)\n', []],
  // mojibake
  ['La niÃ±a y el cafÃ© â€œsoloâ€\u009D. Â¿No?\n', [['mojibake', 'Ã±']], 'La niña y el café “solo”. ¿No?\n'],
  ['SÃO PAULO, Â\u00a0 y ÃÃÃ, 3 €.\n', [['mojibake', 'Â\u00a0']], 'SÃO PAULO, \u00a0 y ÃÃÃ, 3 €.\n'],
  ['La niña y el café «solo». ¿No? À bientôt, Ânimo.\n', []],
  // quotes-in-code
  ['Usa `print(“hola”)` y `a = ‘b’`.\n', [['quotes-in-code', '“hola”'], ['quotes-in-code', '‘b’']], 'Usa `print("hola")` y `a = ‘b’`.\n'],
  ['```js\r\nimport a from ‘./a’;\r\nconst b = { c: “it’s”, d: [“e”, “f”] }; // “g”\r\n```\r\n', [['quotes-in-code', '‘./a’']], '```js\r\nimport a from \'./a\';\r\nconst b = { c: "it’s", d: ["e", "f"] }; // “g”\r\n```\r\n'],
  ['- Así:\n\n  ```json\n  {\n    “a”: “b”,\n    “c”: [\n      “d”\n    ]\n  }\n  ```\n', [['quotes-in-code', '“a”']], '- Así:\n\n  ```json\n  {\n    "a": "b",\n    "c": [\n      "d"\n    ]\n  }\n  ```\n'],
  ['> ~~~bash\n> echo “hola”\n> ~~~\n', [['quotes-in-code', '“hola”']], '> ~~~bash\n> echo "hola"\n> ~~~\n'],
  // sound: prose in code, no language, texts inside of strings, remarks, languages that take them
  ['```\nprint(“hola”)\n```\n\n```text\nprint(“hola”)\n```\n\n```md\nf(“hola”)\n```\n\n```powershell\nWrite-Output(“hola”)\n```\n\n    print(“hola”)\n', []],
  ['```js\nconst a = "Dice (“hola”)";\nf(“b”);\n```\n\n```js\nconst a = `\n  dice(“hola”)\n`;\n```\n', []],
  ['```python\n# print(“hola”)\nx = 1  # f(“hola”)\n```\n\n```css\n/* como en a = “b” */\n```\n\n```sql\n-- f(“a”)\n```\n', []],
  ['```js\n// Don’t\nf(x); // it’s\nwait’s(a);\n```\n', []],
  ['La tecla `“`, el par `“”`, el texto `Dice “hola”.`, `replace("(“a”)")`, `\'“\'` y f(“hola”).\n', []],
  ['```python\nprint(“hola)\n```\n\n```ts\nconst “a” es b;\n```\n', []],
  // odd-space
  ['[a](https://example.com/b%E2%80%8B) y [c\u200b](https://example.com/)\n', [['odd-space', 'https://example.com/b%E2%80%8B'], ['odd-space', 'c\u200b']], '[a](https://example.com/b) y [c\u200b](https://example.com/)\n'],
  ['##\u00a0Uno\n\nDos.\n', [['odd-space', '##\u00a0']], '## Uno\n\nDos.\n'],
  ['A 3\u00a0km de [aquí\u00a0mismo](https://example.com/).\n', []],
];

describe('the rules for the text', () => {
  for (const [body, marked, fixed] of rows) {
    it(JSON.stringify(body), () => {
      const site = siteOf({});
      const text = front + body;
      const problems = site.check(postPath, text).filter(({ code }) => code.startsWith('body/'));
      assert.deepEqual(problems.map(({ code, range }) => [code.replace('body/', ''), text.slice(range.start, range.end)]), marked);
      const fix = problems[0]?.fixes[0];
      assert.equal(fix ? applyEdits(text, fix.edits) : undefined, fixed === undefined ? undefined : front + fixed);
      assertMends(site, postPath, text);
    });
  }
});

describe('a text without line breaks', () => {
  const site = siteOf({});

  it('is one problem, whose fix keeps the line endings of the file', () => {
    const text = `${front}Un párrafo.Otro.## Mi títuloEsto sigue. Y más.`.replaceAll('\n', '\r\n');
    const [problem, ...others] = site.check(postPath, text);
    assert.deepEqual(others, []);
    assert.equal(text.slice(problem?.range.start, problem?.range.end), 'párrafo.Otro');
    assert.match(problem?.message ?? '', /: 1 heading, 2 paragraphs\.$/);
    assert.ok(problem?.fixes[0]?.preferred);
    assert.equal(applyEdits(text, problem.fixes[0].edits), `${front}Un párrafo.\n\nOtro.\n\n## Mi título\n\nEsto sigue. Y más.`.replaceAll('\n', '\r\n'));
    assertMends(site, postPath, text);
  });

  it('leaves a doubtful place to the writer, with the likeliest breaks', () => {
    const text = `${front}Uno.## Viaje a Londres## Otro más largo Luis Ana Eva fueron allí con un perro grande y una maleta vieja. Fue corto.`;
    const problems = site.check(postPath, text);
    assert.deepEqual(problems.map(({ severity, fixes }) => [severity, fixes.some(({ preferred }) => preferred)]), [['warning', false], ['hint', false]]);
  });
});
