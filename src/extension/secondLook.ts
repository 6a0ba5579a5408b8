import * as vscode from 'vscode';
import type { Sites } from './sites';

/** How often a window in use looks, in ms. */
const every = 5 * 60_000;
/** So long it does not look again, in ms, however often it comes to the front. */
const atLeast = 5_000;

/**
 * Watchers miss things: on network disks, when too many files are watched, in folders that the settings leave out. So each
 * site is looked over when the window comes to the front, and now and then while it is there; in the background nothing is done.
 */
export function lookAgain(sites: Sites): vscode.Disposable {
  let last = Date.now();
  const look = (): void => {
    if (!vscode.window.state.focused || Date.now() - last < atLeast) return;
    last = Date.now();
    for (const site of sites.all()) void site.lookAgain();
  };
  const timer = setInterval(look, every);
  return vscode.Disposable.from(vscode.window.onDidChangeWindowState(look), { dispose: () => { clearInterval(timer); } });
}
