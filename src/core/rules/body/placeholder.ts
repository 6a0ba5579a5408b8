import * as l10n from '@vscode/l10n';
import type { Finding } from '../../model/problem';
import { lineBreakOf, nextLine, startOfLine } from '../../edits/lines';
import type { Post } from '../../model/post';
import type { Rule } from '../rule';
import { matchesIn } from './prose';

/** In brackets: what stands for something that is still to be written. */
const bracketed = new RegExp(
  '\\[(?:texto del? (?:enlace|ancla)|enlace aquí|tu (?:nombre|empresa|enlace|url|texto)[^\\]]{0,40}|(?:inserta|insertar|añade|añadir|completa|completar|incluye|incluir|pon|escribe) [^\\]]{2,80}|' +
    'nombre (?:de|del) [^\\]]{2,60}|link text|anchor text|link here|your (?:name|company|link|url|text)[^\\]]{0,40}|(?:insert|add|include) [^\\]]{2,80}|placeholder[^\\]]{0,40}|todo|tbd)\\]',
  'giu',
);
/** Spelt so by those who write them for themselves; `TODO` alone is a Spanish word. */
const reminder = /(?<![\p{L}\p{N}#[])(?:TODO(?=:|\()|FIXME(?![\p{L}\p{N}])|TBD(?![\p{L}\p{N}])|XXX(?=:))|^TODO$/gu;
const dummyText = /lorem ipsum dolor/giu;
const machine = /(?<!["“«'‘]\s?)(?<!\p{L})(?:as an? (?:ai|artificial intelligence)(?: language)? (?:model|assistant), I|as a (?:large )?language model, I|como (?:un |una )?(?:modelo de lenguaje|ia|inteligencia artificial|asistente virtual)(?: (?:de|con) (?:ia|inteligencia artificial))?, (?:no|yo|mi|carezco|me))(?!\p{L})/giu;
/** What a chat says before it hands over the text. */
const handover = /^(?:¡?claro(?: que sí)?!?[,.:]? |por supuesto[,.!:]? |certainly[,.!:]? |sure[,.!:]? |of course[,.!:]? )?(?:aquí (?:tienes|está|va)|a continuación (?:te presento|tienes)|here(?:'s|’s| is)) (?:[^.:]{0,40} )?(?:artículo|entrada|borrador|post|texto|article|draft|blog)[^.]{0,80}[.:]$/iu;

/** What each of them holds, and nearly no post. */
const clues = {
  bracketed: /\[(?:texto|enlace|tu |insert|añad|complet|inclu|pon |escrib|nombre|link|anchor|your |add |placeholder|todo|tbd)/i,
  reminder: /TODO|FIXME|TBD|XXX:/,
  dummyText: /lorem ipsum/i,
  machine: /as an? (?:ai|artificial|language|large)|como (?:una? )?(?:modelo de l|ia[ ,]|inteligencia a|asistente v)/i,
};

/** Reports what was to be replaced before publishing: gaps in brackets, reminders, dummy text, and a chat's own words. */
export const placeholder: Rule = {
  code: 'body/placeholder',
  severity: 'warning',
  *check({ post }) {
    yield* openingWords(post);
    for (const { match, range } of matchesIn(post, bracketed, clues.bracketed)) yield { range, message: l10n.t('“{0}” still waits for what is to stand there.', match[0]) };
    for (const { match, range } of matchesIn(post, reminder, clues.reminder)) yield { range, message: l10n.t('“{0}” is a note to yourself.', match[0]) };
    for (const { range } of matchesIn(post, dummyText, clues.dummyText)) yield { range, message: l10n.t('This is dummy text.') };
    for (const { range } of matchesIn(post, machine, clues.machine)) yield { range, message: l10n.t('A language model speaks of itself here.') };
  },
};

/** A chat's own words above the text. */
function* openingWords({ text, texts, body }: Post): Iterable<Finding> {
  const [first] = texts;
  if (first?.start !== body.start || !handover.test(text.slice(first.start, Math.min(first.end, first.start + 200)))) return;
  const start = startOfLine(text, first.start);
  let end = nextLine(text, first.end);
  while (end < body.end && text.slice(end, nextLine(text, end)).trim() === '') end = nextLine(text, end);
  yield {
    range: first,
    message: l10n.t('These words of a chat stand above the text.'),
    fixes: [{ title: l10n.t('Remove this line'), edits: [{ range: { start, end }, newText: end < body.end ? '' : lineBreakOf(text) }] }],
  };
}
