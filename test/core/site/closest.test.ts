import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closest, indexCandidates, type Candidate } from '../../../src/core/site/closest';
import { closestName } from '../../../src/core/site/closestName';

const posts: readonly Candidate[] = [
  { slug: 'pan-de-masa-madre-en-casa', title: 'Pan de masa madre en casa' },
  { slug: 'pan-de-centeno-en-casa', title: 'Pan de centeno en casa' },
  { slug: 'diario-del-huerto-parte-1', title: 'Diario del huerto, parte 1' },
  { slug: 'diario-del-huerto-parte-2', title: 'Diario del huerto, parte 2' },
  { slug: 'diario-del-huerto-parte-3', title: 'Diario del huerto, parte 3' },
  { slug: 'redes-neuronales-sin-formulas', title: 'Redes neuronales sin fórmulas' },
  { slug: 'como-elegir-una-base-de-datos-para-un-blog', title: 'Cómo elegir una base de datos para un blog' },
  { slug: 'overfitting-y-underfitting-claves-para-construir-modelos-robustos', title: 'Overfitting y underfitting: claves para construir modelos robustos' },
  { slug: 'canción-de-otoño', title: 'Canción de otoño' },
  { slug: 'guia-de-docker-para-principiantes', title: 'Guía de Docker para principiantes' },
  { slug: 'guia-de-kubernetes-para-principiantes', title: 'Guía de Kubernetes para principiantes' },
  { slug: 'guia-de-terraform-para-principiantes', title: 'Guía de Terraform para principiantes' },
  { slug: 'choosing-fonts', title: 'Choosing fonts that people can actually read' },
  { slug: 'a-year-of-writing-every-morning', title: 'A year of writing every morning' },
  { slug: 'notes/slow-websites-and-how-to-mend-them', title: 'Slow websites and how to mend them' },
  { slug: '2024-03-05-machine-learning-without-tears', title: 'Machine learning without tears' },
  { slug: 'why-i-left-nodejs-for-deno', title: 'Why I left Node.js for Deno' },
  { slug: 'tldr', title: 'La respuesta corta' },
];
const index = indexCandidates(posts);

/** [what is wrong, slug as written, the link's text, the slug meant ('' = nothing is near)] */
const cases: readonly [string, string, string, string][] = [
  ['accents', 'pan-de-masa-mádre-en-casa', '', 'pan-de-masa-madre-en-casa'],
  ['accents missing', 'cancion-de-otono', 'aquí', 'canción-de-otoño'],
  ['decomposed accents', 'canción-de-otoño'.normalize('NFD'), '', 'canción-de-otoño'],
  ['letter case', 'Pan-De-Centeno-En-Casa', '', 'pan-de-centeno-en-casa'],
  ['stop words dropped', 'como-elegir-base-datos-blog', '', 'como-elegir-una-base-de-datos-para-un-blog'],
  ['stop word added', 'las-redes-neuronales-sin-las-formulas', '', 'redes-neuronales-sin-formulas'],
  ['one word changed', 'a-year-of-writing-each-morning', '', 'a-year-of-writing-every-morning'],
  ['one word changed, the text helps', 'cuaderno-del-huerto-parte-2', 'Diario del huerto, parte 2', 'diario-del-huerto-parte-2'],
  ['several words changed', 'overfitting-y-underfitting-consejos-para-entrenar-modelos-robustos', '', 'overfitting-y-underfitting-claves-para-construir-modelos-robustos'],
  ['one word missing', 'pan-masa-en-casa', '', 'pan-de-masa-madre-en-casa'],
  ['several words missing', 'overfitting-claves-robustos', '', 'overfitting-y-underfitting-claves-para-construir-modelos-robustos'],
  ['one word added', 'redes-neuronales-explicadas-sin-formulas', '', 'redes-neuronales-sin-formulas'],
  ['word order', 'underfitting-y-overfitting-claves-para-construir-modelos-robustos', '', 'overfitting-y-underfitting-claves-para-construir-modelos-robustos'],
  ['end cut off', 'overfitting-y-underfitting', '', 'overfitting-y-underfitting-claves-para-construir-modelos-robustos'],
  ['cut inside a word', 'como-elegir-una-base-de-da', '', 'como-elegir-una-base-de-datos-para-un-blog'],
  ['beginning cut off', 'of-writing-every-morning', '', 'a-year-of-writing-every-morning'],
  ['typo', 'redes-nueronales-sin-formulas', '', 'redes-neuronales-sin-formulas'],
  ['two typos', 'guia-de-dokcer-para-prinzipiantes', '', 'guia-de-docker-para-principiantes'],
  ['plural', 'panes-de-centeno-en-casas', '', 'pan-de-centeno-en-casa'],
  ['singular', 'red-neuronal-sin-formula', '', 'redes-neuronales-sin-formulas'],
  ['underscores', 'pan_de_centeno_en_casa', '', 'pan-de-centeno-en-casa'],
  ['spaces', 'pan de centeno en casa', '', 'pan-de-centeno-en-casa'],
  ['spaces left encoded', 'pan%20de%20centeno%20en%20casa', '', 'pan-de-centeno-en-casa'],
  ['no separators', 'PanDeCentenoEnCasa', '', 'pan-de-centeno-en-casa'],
  ['hyphen lost', 'machinelearning-without-tears', '', '2024-03-05-machine-learning-without-tears'],
  ['hyphen too many', 'why-i-left-node-js-for-deno', '', 'why-i-left-nodejs-for-deno'],
  ['.html', 'pan-de-centeno-en-casa.html', '', 'pan-de-centeno-en-casa'],
  ['.md', 'choosing-fonts.md', '', 'choosing-fonts'],
  ['date prefix', '2023-11-30-choosing-fonts', '', 'choosing-fonts'],
  ['date in folders', '2023/11/30/choosing-fonts', '', 'choosing-fonts'],
  ['date prefix missing', 'machine-learning-without-tears', '', '2024-03-05-machine-learning-without-tears'],
  ['folder missing', 'slow-websites-and-how-to-mend-them', '', 'notes/slow-websites-and-how-to-mend-them'],
  ['folder added', 'posts/choosing-fonts', '', 'choosing-fonts'],
  ['guessed from the title', 'choosing-fonts-that-people-can-actually-read', '', 'choosing-fonts'],
  ['only the text tells', 'old-draft-7', 'Choosing fonts that people can actually read', 'choosing-fonts'],
  ['only the text tells, shortened', 'p-12', 'Slow websites', 'notes/slow-websites-and-how-to-mend-them'],
  ['the text names the one of a series', 'diario-huerto', 'Diario del huerto, parte 3', 'diario-del-huerto-parte-3'],
  ['the text is of no use', 'pan-de-centeno-en-cas', 'lo conté hace tiempo', 'pan-de-centeno-en-casa'],
  ['another subject', 'receta-de-croquetas-de-jamon', '', ''],
  ['another subject, text too', 'receta-de-croquetas-de-jamon', 'Receta de croquetas de jamón', ''],
  ['another of a family', 'guia-de-ansible-para-principiantes', '', ''],
  ['another of a family, text too', 'guia-de-ansible-para-principiantes', 'Guía de Ansible para principiantes', ''],
  ['another part', 'diario-del-huerto-parte-4', '', ''],
  ['stop words alone', 'como-de-la', 'aquí', ''],
  ['no words', '🎉', '', ''],
  ['empty', '', '', ''],
];

describe('closest', () => {
  for (const [wrong, slug, label, meant] of cases) {
    it(`${wrong}: ${slug} → ${meant || 'nothing'}`, () => {
      const found = closest(slug, index, { label });
      assert.equal(found[0]?.candidate.slug ?? '', meant, JSON.stringify(found, null, 1));
    });
  }

  it('is clear about a slip, and not about a choice between neighbours', () => {
    const clear = (slug: string, label = ''): boolean | undefined => closest(slug, index, { label })[0]?.clear;
    assert.equal(clear('redes-nueronales-sin-formulas'), true);
    assert.equal(clear('Pan-De-Centeno-En-Casa'), true);
    assert.equal(clear('diario-del-huerto'), false);
    assert.equal(clear('diario-del-huerto', 'Diario del huerto, parte 3'), true);
    const twins = indexCandidates([{ slug: 'Mi-Post' }, { slug: 'mi-post' }]);
    assert.deepEqual(closest('MI-POST', twins).map((found) => found.clear), [false, false]);
  });

  it('keeps to the limit and leaves out what it is told to', () => {
    assert.equal(closest('diario-del-huerto', index, { limit: 2 }).length, 2);
    const [found] = closest('pan-de-centeno-en-cas', index, { exclude: ({ slug }) => slug === 'pan-de-centeno-en-casa' });
    assert.notEqual(found?.candidate.slug, 'pan-de-centeno-en-casa');
  });

  const word = fc.oneof(fc.constantFrom('pan', 'de', 'masa', 'guia', 'docker', 'parte', '2', 'ñandú', 'İ', 'ﬁn', '日本', '🎉'), fc.string());
  const slugs = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('-'));
  const blog = fc.array(fc.record({ slug: slugs, title: fc.string() }), { maxLength: 12 });

  it('never throws; scores are sorted and in range; only the first is clear', () => {
    fc.assert(
      fc.property(slugs, fc.string(), blog, (slug, label, candidates) => {
        const found = closest(slug, indexCandidates(candidates), { label });
        assert.ok(found.length <= 5);
        found.forEach(({ score, clear, candidate }, place) => {
          assert.ok(score > 0 && score <= (found[place - 1]?.score ?? 1));
          assert.ok(!clear || place === 0);
          assert.ok(candidates.includes(candidate));
        });
      }),
    );
  });

  it('puts first the same slug but for accents and letter case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...posts), fc.string(), blog, ({ slug }, label, others) => {
        const shouted = slug.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
        const [first] = closest(shouted, indexCandidates([...others, { slug }]), { label });
        assert.equal(first?.score, 1);
        assert.equal(first.candidate.slug, slug);
      }),
    );
  });
});

describe('closestName', () => {
  const keys = ['title', 'description', 'pubDate', 'updatedDate', 'tags', 'image', 'draft', 'rss', 'v1', 'introducción', 'part-one', 'part-two'];
  for (const [name, meant] of [
    ['Title', 'title'], ['titel', 'title'], ['titl', 'title'], ['desciption', 'description'], ['pub_date', 'pubDate'], ['pubdate', 'pubDate'],
    ['tag', 'tags'], ['imagen', 'image'], ['Introduccion', 'introducción'], ['introduccion', 'introducción'], ['descript', 'description'],
    ['css', undefined], ['v2', undefined], ['author', undefined], ['x', undefined], ['', undefined], ['—', undefined], ['part-xxx', undefined],
  ] as const) {
    it(`${name || '(empty)'} → ${meant ?? 'nothing'}`, () => assert.equal(closestName(name, keys), meant));
  }

  it('returns one of the names, and that name itself when it is there', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, names) => {
        const found = closestName(name, names);
        assert.ok(found === undefined || names.includes(found));
      }),
    );
  });
});
