/** The way from one file or page to another, both from the site's root; it starts with `./` or `../`. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared += 1;
  const up = '../'.repeat(folders.length - shared);
  return (up === '' ? './' : up) + parts.slice(shared).join('/');
}
