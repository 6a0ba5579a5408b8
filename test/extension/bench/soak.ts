// Runs inside VS Code's extension host, started by test/e2e/host/soak.ts: types into ten posts for a long time, as fast as it goes.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { until } from '../workspace';

const editors = 10;
/** As many as a writer types in four hours. */
const keys = Number(process.env.GALLEY_SOAK_KEYS ?? 50_000);
/** As often the state is looked at. */
const looks = 10;
/** How long nothing is done at the end, in ms. */
const idle = 20_000;

interface State {
  readonly heap: number;
  readonly disposables: number;
  readonly emitters: number;
}

/** VS Code calls it through `extensionTestsPath`. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const files = (await vscode.workspace.findFiles(new vscode.RelativePattern(folder, 'src/content/blog/*.md'))).sort((a, b) => a.path.localeCompare(b.path)).slice(0, editors);
  assert.equal(files.length, editors);
  const documents = await Promise.all(files.map((uri) => vscode.workspace.openTextDocument(uri)));
  for (const document of documents) await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('galley.openPreviewToSide');
  await typeInto(documents, keys / looks);
  const states: State[] = [state()];
  for (let look = 0; look < looks; look += 1) {
    await typeInto(documents, keys / looks);
    states.push(state());
    print(states.length - 1, states.at(-1));
  }
  await wait(3000);
  const before = process.cpuUsage();
  await wait(idle);
  const { user, system } = process.cpuUsage(before);
  say(`idle: ${((user + system) / idle / 10).toFixed(2)} % of a processor, over ${idle / 1000} s`);
  const [first, last] = [states[1], states.at(-1)];
  assert.ok(first && last);
  assert.ok(last.disposables <= first.disposables + editors, `disposables: ${first.disposables}, later ${last.disposables}`);
  assert.ok(last.emitters <= first.emitters + editors, `emitters: ${first.emitters}, later ${last.emitters}`);
  assert.ok(last.heap < first.heap * 1.25, `heap: ${first.heap}, later ${last.heap}`);
}

/** Types a line, key by key, and takes it back, in one document after the other; waits each time until its problems have been looked at. */
async function typeInto(documents: readonly vscode.TextDocument[], keys: number): Promise<void> {
  for (let [turn, typed] = [0, 0]; typed < keys; turn += 1) {
    const document = documents[turn % documents.length];
    assert.ok(document);
    const link = `\nVe a [lo que no está](/blog/no-hay-${turn}/).\n`;
    for (const key of link) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().length), key);
      await vscode.workspace.applyEdit(edit);
    }
    typed += link.length;
    const isShown = (): boolean => vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes(`no-hay-${turn}/`));
    await until(`turn ${turn}`, vscode.languages.onDidChangeDiagnostics, isShown, 60_000);
    const back = new vscode.WorkspaceEdit();
    const end = document.getText().length;
    back.delete(document.uri, new vscode.Range(document.positionAt(end - link.length), document.positionAt(end)));
    await vscode.workspace.applyEdit(back);
    await until(`turn ${turn}, back`, vscode.languages.onDidChangeDiagnostics, () => !isShown(), 60_000);
  }
}

/** After garbage collection. */
function state(): State {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
  gc();
  return { heap: process.memoryUsage().heapUsed, disposables: Number(queryObjects(vscode.Disposable)), emitters: Number(queryObjects(vscode.EventEmitter)) };
}

function print(look: number, now: State | undefined): void {
  if (now) say(`${String((look * keys) / looks).padStart(6)} keys: heap ${(now.heap / 1e6).toFixed(1)} MB, ${now.disposables} disposables, ${now.emitters} emitters`);
}

function say(text: string): void {
  console.log(`[soak] ${text}`);
}
