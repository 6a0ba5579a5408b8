import { exportForms, widths, type FromPage, type PageState, type SourcePlace, type ToPage } from './protocol';

/** Reads a message of the page, which is not trusted: undefined when it is none of ours. */
export function parseFromPage(message: unknown): FromPage | undefined {
  if (!isRecord(message)) return undefined;
  const { type, line, index, fix, step, missing, edit } = message;
  const width = widths.find((known) => known === message['width']);
  const [href, title, html] = [text(message['href'], 4096), text(message['title'], 4096), text(message['html'], 2 ** 27)];
  const css = text(message['css'], 2 ** 24);
  if (type === 'ready') return { type };
  if (type === 'scrolled' && isLine(line)) return { type, line };
  if (type === 'width' && width !== undefined) return { type, width };
  const place = type === 'openSource' ? parsePlace(message['place']) : undefined;
  if (type === 'openSource' && place !== undefined) return { type, place };
  if (type === 'openLink' && href !== undefined && typeof edit === 'boolean') return { type, href, edit };
  if (type === 'card' && href !== undefined) return { type, href };
  if (type === 'openProblem' && isLine(index) && typeof fix === 'boolean') return { type, index, fix };
  if (type === 'fixes' && isLine(index)) return { type, index };
  if (type === 'applyFix' && isLine(index) && title !== undefined) return { type, index, title };
  if (type === 'zoom' && (step === -1 || step === 0 || step === 1)) return { type, step };
  if (type === 'travel' && (step === -1 || step === 1)) return { type, step };
  const form = exportForms.find((known) => known === message['form']);
  if (type === 'exported' && form !== undefined && html !== undefined && css !== undefined && isLine(missing)) return { type, form, html, css, missing };
  return undefined;
}

const types: readonly string[] = [
  'show', 'patch', 'scrollTo', 'cursor', 'lock', 'problems', 'appearance', 'card', 'fixes', 'zoom', 'trail', 'export', 'download',
] satisfies readonly ToPage['type'][];

/**
 * Reads a message to the page: undefined when it is none of the extension's. What is embedded on the page can send some too, from
 * its own origin; what comes from the page's own is the extension's word, of which the outline is looked at.
 */
export function parseToPage({ data, origin }: { readonly data: unknown; readonly origin: string }, own: string): ToPage | undefined {
  if (origin !== own || !isRecord(data) || typeof data['type'] !== 'string' || !types.includes(data['type'])) return undefined;
  if ((data['type'] === 'show' || data['type'] === 'patch') && !isLine(data['version'])) return undefined;
  if (data['type'] === 'show' && !Array.isArray(data['blocks'])) return undefined;
  if (data['type'] === 'patch' && !isRecord(data['splice'])) return undefined;
  return data as unknown as ToPage;
}

/** Reads a place that the page or its context menu names: undefined when it is none. */
export function parsePlace(place: unknown): SourcePlace | undefined {
  if (!isRecord(place) || !isLine(place['line']) || !isLine(place['nth'])) return undefined;
  const [part, word] = [text(place['part'], 64), text(place['word'], 256)];
  return { line: place['line'], nth: place['nth'], ...(part !== undefined && { part }), ...(word !== undefined && { word }) };
}

/** Reads the state that the page left, which may be of an older version of Galley: undefined when it is of no use. */
export function parsePageState(state: unknown): PageState | undefined {
  if (!isRecord(state)) return undefined;
  const { resource, line, locked, view } = state;
  if (typeof resource !== 'string') return undefined;
  return { resource, line: isLine(line) ? line : 0, locked: locked === true, view: view === 'cards' ? 'cards' : 'post' };
}

/** The value, if it is a text shorter than `limit`. */
function text(value: unknown, limit: number): string | undefined {
  return typeof value === 'string' && value.length < limit ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
