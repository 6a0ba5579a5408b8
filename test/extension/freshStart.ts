import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { until, workspaceFile } from './workspace';

const project = path.join(__dirname, '../..');
const severities = ['error', 'warning', 'information', 'hint'] as const;

/** A fix as the command line tells it. */
export interface ReportedFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: vscode.Range; readonly newText: string }[];
}

/** What the command line says of one file. */
export interface Reported {
  readonly path: string;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: (typeof severities)[number];
    readonly message: string;
    readonly range: vscode.Range;
    readonly fixes: readonly ReportedFix[];
  }[];
}

/** What the command line says of the opened folder: a fresh start, by the files on disk alone. */
export async function checkByCommand(): Promise<readonly Reported[]> {
  const root = workspaceFile('').fsPath;
  const args = [path.join(project, 'dist/cli.js'), 'check', root, '--root', root, '--format', 'json', '--lang', 'en'];
  // It exits with 1, as there are errors; that is no failure here.
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 }).catch((error: unknown) => error as { stdout: string });
  return (JSON.parse(stdout) as { files: readonly Reported[] }).files;
}

/** What `galley check --fix` makes of a text that stands for a file of the opened folder. */
export async function fixedByCommand(file: string, text: string): Promise<string> {
  const root = workspaceFile('').fsPath;
  const running = promisify(execFile)(process.execPath, [path.join(project, 'dist/cli.js'), 'check', '-', '--stdin-path', workspaceFile(file).fsPath, '--root', root, '--fix', '--lang', 'en']);
  running.child.stdin?.end(text);
  return (await running).stdout;
}

/** A problem in one line, to compare. */
export function inOneLine(code: unknown, severity: string | undefined, { start, end }: vscode.Range, message: string): string {
  return `${String(code)} ${severity ?? ''} ${start.line}:${start.character}-${end.line}:${end.character} ${message}`;
}

/** A diagnostic of VS Code in one line, as `inOneLine` has it. */
export function shownInOneLine({ code, severity, range, message }: vscode.Diagnostic): string {
  return inOneLine(typeof code === 'object' ? code.value : code, severities[severity], range, message);
}

/** All that VS Code shows of the folder, each problem in a line. */
function shown(): string[] {
  const root = `${workspaceFile('').path.replace(/\/$/, '')}/`;
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, found]) => found.filter(({ source }) => source === 'Galley').map((diagnostic) => `${uri.path.replace(root, '')} ${shownInOneLine(diagnostic)}`))
    .sort();
}

/** Waits until VS Code shows, in all posts, exactly what a fresh start finds. */
export async function untilLikeFresh(what: string): Promise<void> {
  const wanted = (await checkByCommand()).flatMap(({ path: file, problems }) => problems.map(({ code, severity, range, message }) => `${file} ${inOneLine(code, severity, range, message)}`)).sort();
  const text = wanted.join('\n');
  await until(what, vscode.languages.onDidChangeDiagnostics, () => shown().join('\n') === text, 30_000).catch(() => assert.deepEqual(shown(), wanted, what));
}
