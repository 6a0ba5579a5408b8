import { joinPath } from '../address';
import { MultiMap } from '../multiMap';

const endings = ['', '.astro', '.tsx', '.jsx', '.ts', '.js', '.vue', '.svelte', '.mdx', '.md'];

/** The files of a site that imports may mean, found by their names: a large blog has thousands that none does. */
export class ImportFiles {
  private readonly byName = new MultiMap<string>();

  /** @param paths from the site's root */
  constructor(paths: Iterable<string>) {
    for (const path of paths) this.byName.add(nameOf(path), path);
  }

  /**
   * The files that an import may mean: beside its file, or by a name for a folder, `@/components/A.astro`, which stands in configs in
   * many ways, so that the end of the path has to tell.
   */
  find(from: string, source: string): readonly string[] {
    const path = source.replace(/[?#].*$/, '');
    const isRelative = path.startsWith('.');
    const stem = isRelative ? joinPath(`/${from}`, path).slice(1) : path.replace(/^[^\w]+\/?/, '').replace(/^\/+/, '');
    // `astro` is no file `x/astro.ts`: names of packages have no folder of ours.
    if (stem === '' || (!isRelative && !stem.includes('/'))) return [];
    const isMeant = (file: string, end: string): boolean => file === end || (!isRelative && file.endsWith(`/${end}`));
    return endings.flatMap((ending) => [`${stem}${ending}`, `${stem}/index${ending}`]).flatMap((end) => this.byName.get(nameOf(end)).filter((file) => isMeant(file, end)));
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
