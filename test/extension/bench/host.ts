// Runs inside VS Code's extension host, started by test/e2e/host/run.ts: measures Galley in a blog, and writes what it found
// to the file named by GALLEY_BENCH_RESULT.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { HostResult, Question, Spread } from '../../bench/hostResult';
import { until } from '../workspace';
import { watchBlocks } from './blocks';

const posts = 'blog/src/content/blog';
/** A post with a mistake of its own and a broken link, see test/e2e/host/run.ts. */
const open = `${posts}/abierto.md`;
const keys = 200;
const questions = 25;

/** VS Code calls it through `extensionTestsPath`. */
export async function run(): Promise<void> {
  const galley = vscode.extensions.getExtension('galley.galley');
  assert.ok(galley && !galley.isActive, 'Galley is not there, or was started before');
  const load = await timed(() => {
    wrapActivate(path.join(galley.extensionPath, 'dist/extension.js'));
  });
  await galley.activate();

  // A small blog first, so that what is loaded once is not counted as the posts' memory.
  await firstProblems('pequeno/src/content/blog/abierto.md');
  await closeAll();
  const heapBefore = usedHeap();

  const blocks = watchBlocks();
  const start = await profiled('start', () => firstProblems(open));
  const { cpu, clock } = blocks.end();
  await wait(500);
  const heapAfter = usedHeap();
  const typing = await profiled('typing', typeAway);
  const answers = await profiled('answers', ask);
  await keptOnDisk();
  const result: HostResult = {
    load, activate: activated, ...start, blockCpu: cpu, blockClock: clock, heap: heapAfter - heapBefore, typing, ...answers,
  };
  await writeFile(process.env.GALLEY_BENCH_RESULT ?? '', JSON.stringify(result));
}

let activated = 0;
/** Galley's own providers, by the name of what registers them. */
const providers = new Map<string, Provider[]>();
/** Fires when Galley has published problems: VS Code tells of them 50 ms later. */
const published = new vscode.EventEmitter<void>();

type Provider = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Loads the extension as VS Code is about to, and sees to it that its `activate()` is timed, its providers are known, and what it publishes is heard of. */
function wrapActivate(file: string): void {
  // VS Code gives each extension an API of its own.
  const { languages } = createRequire(file)('vscode') as { readonly languages: Record<string, (...args: unknown[]) => unknown> };
  for (const [name, register] of Object.entries(languages).filter(([key]) => /^register\w+Provider$/.test(key))) {
    languages[name] = (...args) => {
      providers.set(name, [...(providers.get(name) ?? []), args[1] as Provider]);
      return register(...args);
    };
  }
  const create = languages.createDiagnosticCollection;
  languages.createDiagnosticCollection = (...args) => {
    const collection = create?.(...args) as vscode.DiagnosticCollection;
    const set = collection.set.bind(collection) as (...args: unknown[]) => void;
    return Object.assign(collection, {
      set: (...problems: unknown[]) => {
        set(...problems);
        published.fire();
      },
    });
  };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is what VS Code's extension host does
  const extension = require(file) as { readonly activate: (context: vscode.ExtensionContext) => void };
  const module = require.cache[require.resolve(file)];
  assert.ok(module);
  module.exports = {
    activate: (context: vscode.ExtensionContext) => {
      const began = performance.now();
      extension.activate(context);
      activated = performance.now() - began;
    },
  };
}

/** Opens a post; resolves to when its own mistake was shown, and when its broken link was, in ms from when extensions heard of the post. */
async function firstProblems(file: string): Promise<{ readonly first: number; readonly complete: number }> {
  const uri = fileOf(file);
  let [began, first] = [0, 0];
  const listening = vscode.workspace.onDidOpenTextDocument((document) => {
    if (document.uri.toString() === uri.toString()) began = performance.now();
  });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  await shown(uri, (codes) => {
    if (codes.length > 0 && first === 0) first = performance.now() - began;
    assert.ok(first > 0 || !codes.includes('link/missing-page'));
    return codes.includes('link/missing-page');
  });
  listening.dispose();
  assert.ok(began > 0);
  return { first, complete: performance.now() - began };
}

async function shown(uri: vscode.Uri, holds: (codes: readonly string[]) => boolean): Promise<void> {
  await until(`the problems of ${uri.path}`, vscode.languages.onDidChangeDiagnostics, () => holds(codesOf(uri)), 300_000);
}

function codesOf(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
}

/** From a key's arrival in the extension host to the diagnostics that know of it, one key after the other: each makes another address of the broken link. */
async function typeAway(): Promise<Spread> {
  const editor = await vscode.window.showTextDocument(fileOf(open));
  const { document } = editor;
  const place = document.positionAt(document.getText().indexOf('-nada'));
  editor.selection = new vscode.Selection(place, place);
  const times: number[] = [];
  for (let key = 0; key < keys; key += 1) {
    let began = 0;
    const arrived = new Promise<void>((resolve) => {
      const subscription = vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document !== document) return;
        subscription.dispose();
        began = performance.now();
        resolve();
      });
    });
    await vscode.commands.executeCommand('type', { text: 'x' });
    await arrived;
    // A second start finds the first one's letters, which nobody has saved.
    const address = /no-hayx*-nada/.exec(document.getText())?.[0] ?? '';
    await until(`the problem of …${address}`, published.event, () => vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes(address)));
    times.push(performance.now() - began);
  }
  return spread(times);
}

/** What a writer asks for: from Galley alone, and as VS Code asks, whose own Markdown answers too, with the way there and back. */
async function ask(): Promise<Pick<HostResult, 'completion' | 'hover' | 'rename' | 'references'>> {
  const { document } = await vscode.window.showTextDocument(fileOf(open));
  const place = (text: string): vscode.Position => document.positionAt(document.getText().indexOf(text) + text.length);
  const inLink = place('(/blog/sqlite');
  const never = new vscode.CancellationTokenSource().token;
  const both = async (what: string, command: string, ...args: unknown[]): Promise<Question> => {
    const alone = async (): Promise<void> => {
      for (const provider of providers.get(`register${what}Provider`) ?? []) await provider[`provide${methods[what] ?? what}`]?.(document, inLink, ...args, never, {});
    };
    return { alone: await repeated(alone), inEditor: await repeated(() => vscode.commands.executeCommand(command, document.uri, inLink, ...args)) };
  };
  return {
    completion: await both('CompletionItem', 'vscode.executeCompletionItemProvider'),
    hover: await both('Hover', 'vscode.executeHoverProvider'),
    rename: await both('Rename', 'vscode.executeDocumentRenameProvider', 'otro-nombre'),
    references: await both('Reference', 'vscode.executeReferenceProvider'),
  };
}

/** The names of what providers provide, where they are not those of the providers. */
const methods: Readonly<Record<string, string>> = { CompletionItem: 'CompletionItems', Rename: 'RenameEdits', Reference: 'References' };

async function repeated(work: () => unknown): Promise<Spread> {
  const times: number[] = [];
  for (let turn = 0; turn < questions; turn += 1) times.push(await timed(work));
  return spread(times);
}

/** Writes a profile of the extension host at work into the folder GALLEY_BENCH_PROFILE, if one is named: `start-1234.cpuprofile`. */
async function profiled<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!process.env.GALLEY_BENCH_PROFILE) return work();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  const result = await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  await mkdir(process.env.GALLEY_BENCH_PROFILE, { recursive: true });
  await writeFile(path.join(process.env.GALLEY_BENCH_PROFILE, `${name}-${process.pid}.cpuprofile`), JSON.stringify(profile));
  return result;
}

/** Waits until what is known of the posts has been written down, for the next start. */
async function keptOnDisk(): Promise<void> {
  const folder = process.env.GALLEY_BENCH_STORAGE ?? '';
  const isKept = (): boolean => existsSync(folder) && readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => /posts-.*blog\.txt$/.test(name) && !name.includes('pequeno'));
  for (let turn = 0; turn < 600 && !isKept(); turn += 1) await wait(100);
  assert.ok(isKept(), 'nothing was kept');
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

function fileOf(file: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, file);
}

/** What is really in use, in bytes. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
