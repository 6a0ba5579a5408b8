// Runs every check of the project and prints one sum. Needs nothing installed but Node and npm.
// `npm test -- core cli` runs only these stages.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureDependencies } from './dependencies.mjs';
import { exitCodeOf, onInterrupt, run } from './processes.mjs';

/** The npm script of each stage. Those that begin with `test:` are run by mocha, which counts for itself. */
const stages = {
  typecheck: 'typecheck',
  lint: 'lint',
  core: 'test:unit',
  cli: 'test:cli',
  extension: 'test:extension',
  e2e: 'test:e2e',
  // Last, as it takes the place of what the others have run.
  sizes: 'sizes',
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}. Stages: ${Object.keys(stages).join(', ')}`);
  process.exit(2);
}

const root = path.join(import.meta.dirname, '..');
const totalsFile = path.join(root, 'test-results/totals.json');
let interrupted = false;
onInterrupt(() => {
  interrupted = true;
});

process.chdir(root);
await ensureDependencies();
await run('npm', ['run', '--silent', 'build']).catch((error) => console.error(error.message));

let passed = 0;
let failed = 0;
for (const [stage, script] of Object.entries(stages)) {
  if (interrupted || (chosen.length > 0 && !chosen.includes(stage))) continue;
  console.log(`\n── ${stage} ──`);
  const totals = await totalsOf(script);
  passed += totals.passed;
  failed += totals.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = interrupted ? 130 : failed > 0 ? 1 : 0;

/**
 * Runs an npm script. One that fails without saying what counts as one failure.
 * @param {string} script
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function totalsOf(script) {
  rmSync(totalsFile, { force: true });
  mkdirSync(path.dirname(totalsFile), { recursive: true });
  const code = await exitCodeOf('npm', ['run', '--silent', script], { env: { ...process.env, GALLEY_TOTALS: totalsFile } });
  const counted = existsSync(totalsFile) ? JSON.parse(readFileSync(totalsFile, 'utf8')) : { passed: script.startsWith('test:') ? 0 : 1, failed: 0 };
  if (code === 0) return counted;
  return existsSync(totalsFile) ? { ...counted, failed: Math.max(1, counted.failed) } : { passed: 0, failed: 1 };
}
