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
