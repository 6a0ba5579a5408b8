import { format } from 'node:util';

/** Starts every line that the tests print, so that `scripts/vscode-launcher.mjs` can tell it from what VS Code itself logs. */
const mark = '[tests] ';

const { console } = globalThis;

// A console of our own, as VS Code's does not let its methods be replaced.
globalThis.console = Object.create(console, {
  log: { value: (...args: unknown[]) => console.log(format(...args).replace(/^/gm, mark)) },
}) as Console;
