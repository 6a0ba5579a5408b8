import { createEvaluator, type Evaluator } from './static/evaluate';
import { createModules, type Read } from './static/modules';
import { toKnown, type Value } from './static/value';

/** What a config file exports by default. */
export interface ExportedConfig {
  /** As data; a part that only running the file could tell is there and undefined. Absent where it is no map at all. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Those of the files that cannot be parsed. */
  readonly unreadable: readonly string[];
  /** Every file that was read for it. */
  readonly files: readonly string[];
}

/** Reads a config that is code as it is written, never running it; parameters as for `readContentConfig`. */
export function readExported(path: string, read: Read): ExportedConfig {
  const modules = createModules(read);
  const evaluator = createEvaluator(modules);
  const config = settled(evaluator.exported(path, 'default'), evaluator);
  const settings = toKnown(config);
  const isMap = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
  return { unreadable: [...modules.unreadable], files: [...modules.files], ...(isMap && { settings: settings as Readonly<Record<string, unknown>> }) };
}

/** What a function of the config's own returns, and what is handed to one that only passes it on, as `defineConfig` and plugins do. */
function settled(value: Value | undefined, evaluator: Evaluator): Value | undefined {
  if (value?.kind === 'function') return settled(evaluator.apply(value, []), evaluator);
  return value?.kind === 'call' ? settled(value.args.at(-1), evaluator) : value;
}
