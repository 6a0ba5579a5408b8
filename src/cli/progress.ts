import * as l10n from '@vscode/l10n';
import type { Io } from './io';

const clearLine = '\r\x1b[K';
/** Shorter runs say nothing; longer ones are told as often as this, in milliseconds. */
const interval = 500;

/** Shows on a terminal how far a long reading has come, and leaves no trace. */
export function showProgress(io: Io): (done: number, all: number) => void {
  const { stderr } = io;
  if (!stderr.isTTY) return () => undefined;
  let last = io.now();
  let isShown = false;
  return (done, all) => {
    if (done === all && isShown) stderr.write(clearLine);
    if (done === all || io.now() - last < interval) return;
    last = io.now();
    isShown = true;
    stderr.write(clearLine + l10n.t('{0} of {1} posts read', done, all));
  };
}
