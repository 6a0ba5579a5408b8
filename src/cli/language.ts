import * as l10n from '@vscode/l10n';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** The language of the terminal (POSIX: `LC_ALL` before `LC_MESSAGES` before `LANG`), English where Galley does not speak it. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^es(?:[_.@-]|$)/i.test(locale) ? 'es' : 'en';
}

/** Makes everything that is said from now on be said in a language. */
export async function speak(language: Language): Promise<void> {
  const contents = language === 'es' ? (await import('../../l10n/bundle.l10n.es.json')).default : {};
  l10n.config({ contents });
}
