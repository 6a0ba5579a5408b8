const dated: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** A permalink as written, or the pattern that a style's name stands for. */
export function permalinkOf(permalink: string, kind: 'posts' | 'documents'): string {
  return (kind === 'posts' ? dated[permalink] : undefined) ?? permalink;
}

/** What pages and documents without a permalink of their own take over from the site's. */
export function suffixOf(permalink: string): '/' | ':output_ext' {
  return permalink === 'pretty' || permalink.endsWith('/') ? '/' : ':output_ext';
}
