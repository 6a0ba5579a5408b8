import english from '../../../package.nls.json';
import spanish from '../../../package.nls.es.json';
import type { Language } from '../language';

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: english, es: spanish };

/** What a rule is about, in one sentence of Markdown: the same that the settings of VS Code say. */
export function sayOf(code: string, language: Language): string {
  return texts[language][`rule.${code.replace('/', '.')}`] ?? code;
}
