// Takes the README's pictures in a real VS Code, from examples/blog: `npm run screenshots`.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from './workbench';

const images = path.join(__dirname, '../../docs/images');
const post = 'fechas-y-zonas-horarias-los-errores-que-he-pagado-caros.md';
const settings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, 'workbench.secondarySideBar.defaultVisibility': 'hidden' };

/** Plants the faults of a hasty draft: a misspelt field, and a link whose end is cut off. */
async function spoil({ folder }: Workbench): Promise<void> {
  const file = path.join(folder, 'src/content/blog', post);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/(\/blog\/[\w-]+)-[\w-]+(\/[)#])/, '$1$2').replace(/^pubDate: .*$/m, 'pubDate: 26/02/2026'));
}

describe('pictures for the README', () => {
  before(() => mkdir(images, { recursive: true }));

  for (const theme of ['light', 'dark', 'high contrast'] as const) {
    it(theme, async () => {
      const workbench = await openWorkbench({ theme, width: 1440, height: 900, settings });
      const name = theme.replace(' ', '-');
      await spoil(workbench);
      await workbench.openFile(post);
      await workbench.page.locator('.squiggly-error').first().waitFor();
      await workbench.command('Galley: Open Preview to the Side');
      await workbench.preview.locator('.galley-content p').first().waitFor();
      await workbench.preview.locator('.galley-hero img').evaluate((image: HTMLImageElement) => image.decode());
      await copyFile(await workbench.screenshot(`overview-${name}`), path.join(images, `overview-${name}.png`));
      await workbench.close();
    });
  }
});

/** The panel of the preview alone. */
async function shoot(workbench: Workbench, name: string): Promise<string> {
  const file = path.join(__dirname, '../../test-results', `${name}.png`);
  await workbench.page.locator('.editor-group-container:has(.tab[aria-label^="Preview of"])').screenshot({ path: file });
  return file;
}

describe('pictures of the preview: each theme, light, dark and high contrast, on a phone and full, cards, the site’s styles', () => {
  let workbench: Workbench;
  const press = (name: string): Promise<void> => workbench.preview.getByRole('button', { name, exact: true }).click();

  before(async () => {
    await mkdir(images, { recursive: true });
    workbench = await openWorkbench({ width: 1900, height: 1000, settings });
    await workbench.openFile(post);
    await workbench.command('Galley: Open Preview to the Side');
    await workbench.preview.locator('.galley-hero img').evaluate((image: HTMLImageElement) => image.decode());
    await workbench.page.keyboard.press('ControlOrMeta+B');
  });

  after(() => workbench.close());

  for (const theme of ['light', 'dark', 'high contrast', 'high contrast light'] as const) {
    const scheme = theme.replaceAll(' ', '-');
    for (const dress of ['article', 'clean', 'editor', 'site']) {
      it(`${dress}, ${theme}`, async () => {
        const own = dress === 'site' ? { 'galley.preview.styles': ['src/styles/global.css'] } : { 'galley.preview.theme': dress };
        await workbench.set({ theme, settings: { ...settings, ...own } });
        await workbench.preview.locator(`html[data-galley-theme="${dress}"][data-galley-scheme="${scheme}"]`).waitFor();
        for (const [width, name] of [['full', 'As wide as there is room'], ['phone', 'As wide as a phone']] as const) {
          await press(name);
          await workbench.preview.locator(`html[data-galley-width="${width}"]`).waitFor();
          const file = await shoot(workbench, `${dress}-${scheme}-${width}`);
          if (`${dress} ${scheme} ${width}` === 'clean dark phone' || `${dress} ${scheme} ${width}` === 'site light full') await copyFile(file, path.join(images, `preview-${dress}.png`));
        }
      });
    }

    it(`cards, ${theme}`, async () => {
      await press('As wide as there is room');
      await workbench.preview.locator('.galley-bar [aria-label^="Cards"]').click();
      for (const image of await workbench.preview.locator('.galley-share img').all()) await image.evaluate((element: HTMLImageElement) => element.decode());
      const file = await shoot(workbench, `cards-${scheme}`);
      if (theme === 'light') await copyFile(file, path.join(images, 'preview-cards.png'));
      await press('The post');
    });
  }
});
