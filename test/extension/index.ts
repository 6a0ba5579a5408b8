import './output'; // before mocha, which keeps the console.log that it finds
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * Runs the tests of this folder inside VS Code's extension host. VS Code calls it through `extensionTestsPath`.
 * Rejects when a test failed. The totals go to the file named by `GALLEY_TOTALS`, if set.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    timeout: 20_000,
    ...(process.env.GALLEY_GREP ? { grep: process.env.GALLEY_GREP } : {}),
    reporter: path.join(__dirname, '../../test/reporter.cjs'),
  });
  const bundles = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const bundle of bundles.filter((name) => name.endsWith('.test.js')).sort()) {
    mocha.addFile(path.join(__dirname, bundle));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
