import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { applyPreferred } from '../../src/cli/fix/applyPreferred';
import { replaceFile } from '../../src/cli/fix/replaceFile';
import { DiskFiles, readAtOnce } from '../../src/disk/diskFiles';
import { anyText } from '../core/parse/anyText';
import type { TestSite } from '../core/rules/site';
import { anyPost } from './frontmatter';

const written = fc.oneof(anyText, anyPost);
const mark = fc.constantFrom('', '\ufeff', '\ufeff\ufeff');

/** Files of any bytes: noise, texts in several encodings, cut off, with bytes changed. */
export const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.tuple(written, mark, fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'latin1', 'utf16le')).map(([text, first, encoding]) => Buffer.from(first + text, encoding)),
  fc.tuple(written, mark).map(([text, first]) => Buffer.from(first + text, 'utf16le').swap16()),
  fc.tuple(written, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 6 }), fc.nat({ max: 4 })).map(([text, changes, cut]) => {
    const bytes = Buffer.from(text);
    for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return bytes.subarray(0, Math.max(0, bytes.length - cut));
  }),
);

/**
 * Puts bytes into a file, reads it as the command line and the editor do, mends it as `--fix` does, and asserts that no byte is
 * lost: a file that is no UTF-8 stays as it is, in another all that the fixes do not name is kept.
 *
 * @param folder an empty folder of this machine, absolute
 * @returns what was read
 */
export async function assertBytes(site: TestSite, bytes: Buffer, folder: string): Promise<string> {
  const file = 'a.md';
  const place = path.join(folder, file);
  writeFileSync(place, bytes);
  const text = await new DiskFiles(folder, [], readAtOnce).read(file);
  assert.equal(await new DiskFiles(folder).read(file), text, 'the two ways to read a file');
  assert.ok(text !== undefined, 'it cannot be read');
  const mended = applyPreferred(text, site.check('src/content/blog/a.md', text));
  if (mended === text) return text;
  const isText = Buffer.from(bytes.toString('utf8')).equals(bytes);
  const result = await replaceFile(place, text, mended);
  const after = readFileSync(place);
  assert.equal(result.kind, isText ? 'written' : 'refused', JSON.stringify(result));
  const first = bytes.toString('utf8').startsWith('\ufeff') ? '\ufeff' : '';
  assert.ok(after.equals(isText ? Buffer.from(first + mended) : bytes), 'the bytes of the file');
  return text;
}
