import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePost } from '../../../src/core/parse/post';
import { languageOf } from '../../../src/core/render';

const features = { astroMajor: 7, smartPunctuation: true, math: false };
const told = (text: string): string | undefined => languageOf(parsePost('post.md', text, features));
const blog = path.join(__dirname, '../../../examples/blog/src/content/blog');
const english = new Set([
  'a-small-language-model-in-my-pocket.md', 'naming-things-in-two-languages.md', 'static-sites-are-still-the-boring-right-answer.md',
  'the-two-column-notebook-method-for-debugging.md', 'walking-as-a-debugging-tool.md', 'what-i-learned-from-reading-changelogs-for-a-year.md',
]);

describe('languageOf', () => {
  const cases: readonly [name: string, text: string, language: string | undefined][] = [
    ['stated', '---\nlang: ca\n---\nThe cat and the dog, and that is it.', 'ca'],
    ['stated with its country', '---\nlocale: es-MX\n---\n', 'es-MX'],
    ['stated, but no tag', '---\nlang: español\n---\nUna frase con la que se ve el idioma: es para los lectores.', 'es'],
    ['told by title and description', '---\ntitle: Los modelos y el lenguaje\ndescription: Una nota para empezar\n---\n', 'es'],
    ['told by the text', 'This is a note on the habit of walking, and on what it is for.', 'en'],
    ['Portuguese is not Spanish', 'Uma nota sobre o hábito de andar: não é para todos, mas é muito bom.', 'pt'],
    ['nor is Catalan', 'Una nota sobre els hàbits, però també sobre això que és molt més.', 'ca'],
    ['by its letters: Arabic', 'هذه ملاحظة عن عادة المشي', 'ar'],
    ['by its letters: Hebrew', 'זו רשימה על ההליכה', 'he'],
    ['by its letters: Persian', 'این یادداشتی درباره پیاده‌روی و چیزهای دیگر است', 'fa'],
    ['code tells nothing', '```\nthe and of to is in that it was for with\n```', undefined],
    ['too little', 'Hola', undefined],
    ['nothing', '', undefined],
    ['two languages at once', 'The cat and the dog are here. Los gatos y el perro, muy bien.', undefined],
  ];
  for (const [name, text, language] of cases) it(name, () => assert.equal(told(text), language));

  for (const file of readdirSync(blog)) {
    it(`the example blog: ${file}`, () => {
      assert.equal(told(readFileSync(path.join(blog, file), 'utf8').replace(/^(?:lang|language|locale):.*\n/gm, '')), english.has(file) ? 'en' : 'es');
    });
  }
});
