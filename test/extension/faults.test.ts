import assert from 'node:assert/strict';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { checkByCommand, inOneLine, shownInOneLine, untilLikeFresh } from './freshStart';
import { linesTold, untilTold } from './told';
import { closeEditors, diagnosticsOf, openPost, until, untilDiagnostics, workspaceFile } from './workspace';

const folder = 'src/content/blog/fallos';
const root = workspaceFile('').fsPath;
const at = (file: string): string => path.join(root, folder, file);

const note = (title: string, body = 'Ve a [nada](/blog/no-hay-nada-de-esto/).'): string =>
  `---\ntitle: ${JSON.stringify(title)}\npubDate: 2026-01-02\ndescription: ${JSON.stringify(`${title}: una nota breve que solo existe para ver qué le pasa a un archivo raro.`)}\ntags: [escritura]\n---\n\n${body}\n`;

const names = [
  'año nuevo & más', '#almohadilla', 'pregunta?', '100%', '%20', '%', `comi"llas'`, '[corchetes]', '{llaves}', '(paréntesis)', '🐈', 'tab\tnombre', 'salto\nde línea', ' espacio', 'punto.', '-guion', '!no', '@arroba', '$dólar',
  '*asterisco*', '~tilde~', '`acento`', 'a;b', 'a,b', 'a=b', 'a+b', 'a:b', '<a>', 'a|b', 'e\u0301 suelta', '\u200bancho cero', '\u202eal revés', 'ñ'.repeat(120), 'constructor', '__proto__', '.oculta',
];

/** Files that are hard to read as text, byte by byte. */
const bytes: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['latin1', Buffer.from(note('Año en latín uno'), 'latin1')],
  ['utf16', Buffer.from(`\ufeff${note('Dieciséis')}`, 'utf16le')],
  ['utf16-sin-marca', Buffer.from(note('Dieciséis sin marca'), 'utf16le')],
  ['utf16-al-reves', Buffer.from(`\ufeff${note('Dieciséis al revés')}`, 'utf16le').swap16()],
  ['cero', Buffer.from(note('Un cero', 'Aquí\0hay un [cero](/blog/ce\0ro/).'))],
  ['ceros', Buffer.alloc(5000)],
  ['cortada', Buffer.from(note('Cortada', 'a é')).subarray(0, -2)],
  ['suelta', Buffer.concat([Buffer.from(note('Suelta')), Buffer.from([0x80, 0xbf, 0xc0, 0xfe, 0xff, 0xed, 0xa0, 0x80, 0xf5, 0x80])])],
  ['marca', Buffer.from(`\ufeff\ufeff${note('Dos marcas')}`)],
  ['solo-marca', Buffer.from('\ufeff')],
  ['vacia', Buffer.alloc(0)],
  ['retornos', Buffer.from(note('Retornos').replaceAll('\n', '\r'))],
  ['separadores', Buffer.from(note('Separadores', 'Uno\u2028[dos](/blog/dos-de-esto/)\u2029tres\u0085cuatro\v\f'))],
];

describe('files that are not as they should be', () => {
  before(async () => {
    await closeEditors();
    await mkdir(at(''), { recursive: true });
    await writeFile(at('vigia.md'), note('Vigía de los fallos'));
    await openPost(`${folder}/vigia.md`);
  });
  after(async function () {
    this.timeout(60_000);
    await closeEditors();
    await rm(at(''), { recursive: true, force: true });
    await untilLikeFresh('all faults are gone');
  });

  /** What the log says in a new line of each of these files, once all is as after a fresh start. */
  const told = new Map<string, readonly (readonly [file: string, words: RegExp])[]>([
    ['texts that are no UTF-8, or hold what no text holds', ['latin1', 'utf16', 'cero', 'ceros', 'suelta', 'cortada'].map((name) => [`${name}.md`, /is not written in UTF-8/])],
    ['a link that leads nowhere, to itself, to its own folder, out of the blog', [['rota.md', /a link to what is not there/], ['yo-mismo.md', /leads to itself/], ['fuera', /a link out of the folders/], ['fuera.md', /a link out of the folders/]]],
    ['a post that may not be read', process.getuid?.() === 0 ? [] : [['secreta.md', /no permission/]]],
  ]);

  const deeds: readonly (readonly [what: string, deed: () => Promise<unknown>])[] = [
    ['names with every odd character', () => Promise.all(names.map((name) => writeFile(at(`${name}.md`), note(`Un nombre raro: ${name}`))))],
    ['they go', () => Promise.all(names.map((name) => rm(at(`${name}.md`))))],
    ['texts that are no UTF-8, or hold what no text holds', () => Promise.all(bytes.map(([name, content]) => writeFile(at(`${name}.md`), content)))],
    ['a link that leads nowhere, to itself, to its own folder, out of the blog', async () => {
      await symlink('no-esta.md', at('rota.md'));
      await symlink('yo-mismo.md', at('yo-mismo.md'));
      await symlink('.', at('bucle'));
      await symlink('/etc', at('fuera'));
      await symlink('/etc/hostname', at('fuera.md'));
    }],
    ['a folder and a link to one that are named like a post', async () => {
      await mkdir(at('carpeta.md'));
      await writeFile(at('carpeta.md/dentro.md'), note('Dentro'));
      await symlink('carpeta.md', at('enlace.md'));
    }],
    // For the administrator, who may read everything, it stays a file like any other.
    ['a post that may not be read', async () => {
      await writeFile(at('secreta.md'), note('Secreta'));
      await chmod(at('secreta.md'), 0);
    }],
    ['files that come, change, move and go while they are read', async () => {
      await mkdir(at('prisa'));
      for (let round = 0; round < 15; round += 1) {
        await Promise.all(Array.from({ length: 20 }, (_, index) => writeFile(at(`prisa/${index}.md`), note(`Prisa ${index} de ${round}`, `[x](/blog/fallos/prisa/${(index + round) % 25}/)`))));
        await rename(at('prisa'), at('deprisa'));
        await Promise.all([3, 7, 11].map((index) => rm(at(`deprisa/${index}.md`))));
        await rename(at('deprisa'), at('prisa'));
      }
    }],
  ];
  for (const [what, deed] of deeds) {
    it(`${what}: all is as after a fresh start`, async function () {
      this.timeout(60_000);
      const before = linesTold().length;
      await deed();
      await untilLikeFresh(what);
      const wanted = told.get(what) ?? [];
      const lines = await untilTold(before, 'the log', (all) => wanted.every(([file, words]) => all.some((line) => line.includes(`/${file}: `) && words.test(line))));
      assert.equal(new Set(lines).size, lines.length, 'nothing is said twice');
    });
  }

  it('are shown in an editor as they are found on disk, but for what VS Code reads and no site does: UTF-16, lines that end in CR alone', async function () {
    this.timeout(60_000);
    const reported = await checkByCommand();
    for (const [name] of bytes.filter(([it]) => !/^(?:utf16|retornos)/.test(it))) {
      // VS Code shows no files that it takes for no text.
      const editor = await openPost(`${folder}/${name}.md`).catch(() => undefined);
      if (!editor) continue;
      const { uri } = editor.document;
      const wanted = (reported.find(({ path: file }) => file === `${folder}/${name}.md`)?.problems ?? []).map(({ code, severity, range, message }) => inOneLine(code, severity, range, message)).sort();
      const shown = (): string[] => diagnosticsOf(uri).map(shownInOneLine).sort();
      await until(name, vscode.languages.onDidChangeDiagnostics, () => shown().join('\n') === wanted.join('\n')).catch(() => assert.deepEqual(shown(), wanted, name));
    }
  });

  it('and are too long are named as such, until the setting lets them', async function () {
    this.timeout(60_000);
    await writeFile(at('larga.md'), note('Larga', `Ve a [nada](/blog/tampoco-hay-esto/).\n\n![Un mapa](data:image/png;base64,${'iVBORw0KGgo'.repeat(200_000)})`));
    const { document } = await openPost(`${folder}/larga.md`);
    const codes = (found: readonly vscode.Diagnostic[]): string => found.map(({ code }) => (typeof code === 'object' ? code.value : code)).join();
    await untilDiagnostics(document.uri, 'the length is told', (found) => codes(found) === 'body/too-long');
    const settings = vscode.workspace.getConfiguration('galley', document.uri);
    await settings.update('maxFileSize', 3, vscode.ConfigurationTarget.WorkspaceFolder);
    await untilDiagnostics(document.uri, 'it is checked', (found) => codes(found).includes('link/missing-page'));
    await untilLikeFresh('the setting lets it');
    await settings.update('maxFileSize', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await untilDiagnostics(document.uri, 'it is too long again', (found) => codes(found) === 'body/too-long');
  });
});
