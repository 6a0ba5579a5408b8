import { joinPath } from '../address';

const endings = ['', '.astro', '.tsx', '.jsx', '.ts', '.js', '.vue', '.svelte', '.mdx', '.md'];

/**
 * The files of the site that an import may mean: beside its file, or by a name for a folder, `@/components/A.astro`, which stands in
 * configs in many ways, so that the end of the path has to tell.
 */
export function resolveImport(from: string, source: string, files: readonly string[]): readonly string[] {
  const path = source.replace(/[?#].*$/, '');
  const isRelative = path.startsWith('.');
  const stem = isRelative ? joinPath(`/${from}`, path).slice(1) : path.replace(/^[^\w]+\/?/, '').replace(/^\/+/, '');
  if (stem === '') return [];
  const wanted = new Set(endings.flatMap((ending) => [`${stem}${ending}`, `${stem}/index${ending}`]));
  // `astro` is no file `x/astro.ts`: names of packages have no folder of ours.
  if (!isRelative && !stem.includes('/')) return [];
  return files.filter((file) => (isRelative ? wanted.has(file) : [...wanted].some((end) => file === end || file.endsWith(`/${end}`))));
}

/** Packages whose components make no id that a link could want. */
const plainPackage =
  /^(?:astro:|astro\/|@astrojs\/(?!starlight)|astro-(?:icon|seo|font|expressive-code|google-analytics|robots)\b|@lucide\/|lucide-|react$|react-dom|react-icons\/|preact|vue$|svelte$|svelte\/|solid-js|next(?:\/|$)|@iconify|@heroicons\/|@tabler\/icons|@fontsource|@vercel\/(?:analytics|speed-insights)|@radix-ui\/react-icons|clsx|classnames|node:)|\.(?:css|s[ac]ss|less|svg|png|jpe?g|webp|avif|gif|json|ya?ml)$/;

/** Whether a module, of no file of the site, makes no ids that anyone links to. */
export function isPlainModule(source: string): boolean {
  return plainPackage.test(source.replace(/[?#].*$/, ''));
}
