/** Names that follow the backticks of a code block, longest first. */
const languages = (
  'astro bash console csharp css csv diff dockerfile go graphql html http ini java javascript js json jsonc jsx kotlin lua makefile markdown md mdx ' +
  'mermaid php plaintext powershell prisma python py ruby rust scss sh shell sql svelte swift text toml ts tsx txt typescript vue xml yaml yml zsh'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** How many characters of a code block's contents, its first line break lost, name its language. */
export function languageLength(code: string): number {
  const word = /^[a-z]+ (?=\S)/.exec(code)?.[0];
  if (word && languages.includes(word.trim())) return word.length;
  return languages.find((language) => code.startsWith(language))?.length ?? 0;
}
