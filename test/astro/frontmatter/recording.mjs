/**
 * Runs inside Astro: lets the site's own loader judge every post and writes down what became of each,
 * where Astro itself would stop at the first bad one. Copied next to the content config it wraps.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as devalue from 'devalue';

const current = new AsyncLocalStorage();

/** Remembers the issues of a schema's last parse for the post that is being read. */
function observe(schema) {
  if (typeof schema === 'function') return (context) => observe(schema(context));
  const parse = schema.safeParseAsync.bind(schema);
  schema.safeParseAsync = async (...args) => {
    const result = await parse(...args);
    const post = current.getStore();
    if (post && !result.success) post.issues = result.error.issues.map(({ path, code }) => ({ path, code }));
    return result;
  };
  return schema;
}

/** Values that JSON lacks, spelt out. */
function toJson(value) {
  if (value instanceof Date) return { $date: Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString() };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) return { $number: Object.is(value, -0) ? '-0' : String(value) };
  if (typeof value === 'bigint') return { $number: String(value) };
  if (value === undefined) return { $undefined: true };
  if (typeof value === 'string') return value.startsWith('__ASTRO_IMAGE_') ? { $image: value.slice('__ASTRO_IMAGE_'.length) } : value;
  if (Array.isArray(value)) return value.map(toJson);
  if (ArrayBuffer.isView(value)) return { $bytes: value.length };
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
  return value;
}

/** Wraps the loader of one collection; `output` is where the verdicts go, by file name. */
function recordingLoader(loader, output) {
  const posts = {};
  const post = (path) => (posts[basename(path)] ??= { verdict: 'ok' });
  const refuse = (entry, stage, error) => {
    entry.verdict = 'refused';
    entry.stage = stage;
    entry.message = String(error.message).split('\n')[0];
    if (error.loc?.line !== undefined) entry.yaml = { line: error.loc.line, column: error.loc.column };
  };
  const readSafely = (type) => ({
    ...type,
    async getEntryInfo(input) {
      try {
        return await type.getEntryInfo(input);
      } catch (error) {
        refuse(post(fileURLToPath(input.fileUrl)), 'yaml', error);
        return { data: {}, body: '', slug: '', rawData: '' };
      }
    },
  });
  return {
    ...loader,
    async load(context) {
      const parseData = async (input) => {
        const entry = post(input.filePath);
        if (entry.verdict === 'refused') return {};
        try {
          const data = await current.run(entry, () => context.parseData(input));
          entry.id = input.id;
          try { entry.data = toJson(data); } catch { entry.data = { $cyclic: true }; }
          return data;
        } catch (error) {
          refuse(entry, 'schema', error);
          return {};
        }
      };
      const store = {
        ...context.store,
        keys: () => [],
        has: () => false,
        get: () => undefined,
        set(item) {
          const entry = post(item.filePath);
          if (entry.verdict === 'refused') return false;
          try {
            devalue.stringify(new Map([[String(item.id), item]]));
            if (!item.id) throw new Error('ID must be a non-empty string');
          } catch (error) {
            delete entry.data;
            refuse(entry, 'store', error);
          }
          return true;
        },
      };
      const entryTypes = new Map([...context.entryTypes].map(([extension, type]) => [extension, readSafely(type)]));
      await loader.load({ ...context, watcher: undefined, parseData, store, entryTypes });
      writeFileSync(output, JSON.stringify(posts));
    },
  };
}

/** The site's own collections, with the judged one watched. */
export function recording(collections, name, output) {
  const judged = collections[name];
  return { ...collections, [name]: { ...judged, schema: observe(judged.schema), loader: recordingLoader(judged.loader, output) } };
}
