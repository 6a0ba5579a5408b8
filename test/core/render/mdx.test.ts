import assert from 'node:assert/strict';
import { parsePost, renderBody, renderHtml } from '../../../src/core/index';

const features = { astroMajor: 7, smartPunctuation: true, math: false };
const html = (text: string): string => renderHtml(parsePost('post.mdx', text, features), { features }).trim();

describe('MDX', () => {
  const cases: readonly [name: string, text: string, expected: string][] = [
    ['imports and exports are not shown', "import A from './A.astro';\n\nexport const b = 1;\n\nHola", '<p>Hola</p>'],
    ['headings and links are', '## Uno\n\n[a](/b)', '<h2 id="uno">Uno</h2>\n<p><a href="/b">a</a></p>'],
    ['a component is a box around what it holds', '<Aviso tipo="x">\n\nUn *texto*\n\n</Aviso>', '<div class="galley-component" data-component="Aviso">\n<p>Un <em>texto</em></p>\n</div>'],
    ['without blank lines too', '<Aviso>\nUn *texto*\n</Aviso>', '<div class="galley-component" data-component="Aviso">\n<p>Un <em>texto</em></p>\n</div>'],
    ['around a list', '<Pasos>\n- uno\n- dos\n</Pasos>', '<div class="galley-component" data-component="Pasos">\n<ul>\n<li>uno</li>\n<li>dos</li>\n</ul>\n</div>'],
    ['one within the other', '<A><B>\n\nx\n\n</B></A>', '<div class="galley-component" data-component="A"><div class="galley-component" data-component="B">\n<p>x</p>\n</div></div>'],
    ['that is empty', '<Video id="abc" title="Un faro" client:load />', '<div class="galley-component" data-component="Video: Un faro"></div>'],
    ['over several lines', '<Foto\n  src={foto}\n  alt="Un faro"\n/>', '<div class="galley-component" data-component="Foto: Un faro"></div>'],
    ['in a text', 'Un <Icono name="sol" /> y <B>b</B>', '<p>Un <span class="galley-component" data-component="Icono: sol"></span> y <span class="galley-component" data-component="B">b</span></p>'],
    ['with a dot in its name', '<Lib.Aviso />', '<div class="galley-component" data-component="Lib.Aviso"></div>'],
    ['elements stay', '<div className="a" style={{ color: "red" }} id="b">\n\nx\n\n</div>', '<div class="a" id="b">\n<p>x</p>\n</div>'],
    ['elements that hold nothing', 'a<br />b <i />', '<p>a<br>b <i></i></p>'],
    ['a value that is a text in braces', '<a href={`/x`} title={"y"}>t</a>', '<p><a href="/x" title="y">t</a></p>'],
    ['fragments are not shown', '<>\n\nx\n\n</>', '<p>x</p>'],
    ['texts in braces are', 'a {"b"}{\' \'}{c} {/* d */}', '<p>a b  </p>'],
    ['expressions are not', '{lista.map((x) => <li>{x}</li>)}\n\nx', '<p>x</p>'],
    ['nothing that a value holds gets out', '<A title="&quot;><script>x</script>" />', '<div class="galley-component" data-component="A: &amp;quot;&gt;&lt;script&gt;x&lt;/script&gt;"></div>'],
    ['a comparison is text', 'a \\< b', '<p>a &lt; b</p>'],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(html(text), expected));

  it('what a component holds is one block with it', () => {
    const blocks = renderBody(parsePost('post.mdx', '<A>\n\nx\n\n</A>\n\ny', features), { features });
    assert.deepEqual(blocks.map(({ line, endLine }) => [line, endLine]), [[0, 5], [6, 7]]);
  });
});
