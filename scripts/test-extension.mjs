// Runs test/extension/ inside VS Code: in the server of .vscode-test/, or with --desktop, and always on Windows, in a
// downloaded desktop VS Code (--vscode=VERSION chooses which). --grep=TEXT runs only the tests whose name holds the text.
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { onInterrupt } from './processes.mjs';
import { quietSettings } from './vscode-settings.mjs';

const { values } = parseArgs({
  options: { desktop: { type: 'boolean' }, vscode: { type: 'string', default: 'stable' }, grep: { type: 'string' } },
});
const desktop = values.desktop || process.platform === 'win32';
const root = path.join(import.meta.dirname, '..');
const scratch = await mkdtemp(path.join(tmpdir(), 'galley-'));
const userDataDir = path.join(scratch, 'user');
const blog = path.join(scratch, 'blog'); // tests may change it

process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
onInterrupt((signal) => {
  if (signal !== 'SIGINT') process.exit(1); // Ctrl+C is test-electron's to handle
});

try {
  await cp(path.join(root, 'examples/blog'), blog, { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' });
  await mkdir(path.join(userDataDir, 'User'), { recursive: true });
  await writeFile(path.join(userDataDir, 'User/settings.json'), JSON.stringify(quietSettings));
  await runTests({
    ...(desktop ? { version: values.vscode } : { vscodeExecutablePath: path.join(import.meta.dirname, 'vscode-launcher.mjs') }),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist/test/index.js'),
    launchArgs: [blog, '--disable-extensions', `--user-data-dir=${userDataDir}`],
    extensionTestsEnv: {
      ...(values.grep ? { GALLEY_GREP: values.grep } : {}),
      ...(process.stdout.isTTY ? { MOCHA_COLORS: '1' } : {}),
    },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
