/** Where the files of a post are, as the page can load them. Both end in a slash. */
export interface Bases {
  readonly folderBase: string;
  readonly publicBase: string;
  /** Whether what stands on other sites may be loaded. */
  readonly remoteImages: boolean;
}

/**
 * The address under which the page loads what the post names as `source`: `/img/x.png` is in the site's public folder,
 * `./x.png` beside the post, `/src/x.png`, `@/x.png` and `~/x.png` in the site's source, and a full address stays. Undefined for schemes that nothing here may load.
 */
export function toLoadable(source: string, { folderBase, publicBase, remoteImages }: Bases): string | undefined {
  // Browsers leave control characters out of an address, so that `java\tscript:` has a scheme too.
  const address = source.replace(/[\u0000-\u001f]/g, '').trim();
  if (isRemote(address) && !remoteImages) return undefined;
  if (address.startsWith('//')) return `https:${address}`;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return address;
  if (scheme === 'data') return /^data:image\//i.test(address) ? address : undefined;
  if (scheme !== undefined || address === '') return undefined;
  const fromSource = /^(?:\/src|[@~])\/(?=.)/.exec(address)?.[0];
  const [base, path] =
    fromSource !== undefined && publicBase !== '' ? [publicBase, `../src/${address.slice(fromSource.length)}`]
    : address.startsWith('/') ? [publicBase, address.replace(/^\/+/, '')]
    : [folderBase, address];
  return base === '' || !URL.canParse(path, base) ? undefined : new URL(path, base).href;
}

/** The same for a `srcset`: addresses with descriptors, separated by commas. */
export function toLoadableSet(srcset: string, bases: Bases): string {
  return srcset
    .split(/,\s+|,$/)
    .flatMap((candidate) => {
      const [source, ...descriptors] = candidate.trim().split(/\s+/);
      const address = toLoadable(source ?? '', bases);
      return address === undefined ? [] : [[address, ...descriptors].join(' ')];
    })
    .join(', ');
}

/** Whether an address leads to another site. */
export function isRemote(address: string): boolean {
  return /^\s*(?:https?:)?\/\//i.test(address);
}
