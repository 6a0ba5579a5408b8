/** Packages whose components make no id that a link could want. */
const plainPackage =
  /^(?:astro:|astro\/|@astrojs\/(?!starlight)|astro-(?:icon|seo|font|expressive-code|google-analytics|robots)\b|@lucide\/|lucide-|react$|react-dom|react-icons\/|preact|vue$|svelte$|svelte\/|solid-js|next(?:\/|$)|@iconify|@heroicons\/|@tabler\/icons|@fontsource|@vercel\/(?:analytics|speed-insights)|@radix-ui\/react-icons|clsx|classnames|node:)|\.(?:css|s[ac]ss|less|svg|png|jpe?g|webp|avif|gif|json|ya?ml)$/;

/** Whether a module, of no file of the site, makes no ids that anyone links to. */
export function isPlainModule(source: string): boolean {
  return plainPackage.test(source.replace(/[?#].*$/, ''));
}
