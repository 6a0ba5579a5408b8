import * as l10n from '@vscode/l10n';

/** What `galley --help` prints. */
export function help(): string {
  return l10n.t(`Galley checks the posts of a Markdown blog: frontmatter, links and text.

Usage:
  galley check [PATH…]    show what is wrong, in the whole site or in these files and folders
  galley inspect PATH…    what Galley knows of posts, as JSON
  galley render FILE      the article's body as HTML

A PATH of “-” is standard input; then --stdin-path says which file the text is of.

Options:
  --root DIR              the site's folder (default: the nearest one above with an Astro or Galley config)
  --stdin-path FILE       the file that the text of standard input is of
  --lang en|es            the language of messages (default: the terminal's)
  --help, --version

Options of check:
  --format FORMAT[:FILE]  text, json, sarif, github or junit, shown or written to a file; may be repeated
  --fix                   apply every fix that is the one clear answer
  --dry-run               show what --fix would change, as a diff, and change nothing
  --rule CODE=SEVERITY    error, warning, information, hint or off; may be repeated
  --max-warnings N        fail when there are more warnings than that
  --quiet                 show errors only
  --since REF             only posts changed since a Git ref, and posts that link to what changed
  --watch                 check again whenever a file changes
  --threads N             how many threads share the work (default: one for each core, in a large site)

Exit codes: 0 no errors, 1 errors, 2 called in a wrong way or something could not be done.`);
}
