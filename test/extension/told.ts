import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';

/** How long a line is waited for, in ms. */
const limit = 30_000;

/** What Galley's log says of faults so far, a line each. */
export function linesTold(): readonly string[] {
  const galley = vscode.extensions.getExtension('galley.galley')?.exports as { readonly told: readonly string[] } | undefined;
  assert.ok(galley, 'Galley has not started');
  return [...galley.told];
}

/** Waits until the lines behind the first `from` ones satisfy `condition`; resolves to them. */
export async function untilTold(from: number, what: string, condition: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
  const end = performance.now() + limit;
  for (;;) {
    const lines = linesTold().slice(from);
    if (condition(lines)) return lines;
    assert.ok(performance.now() < end, `${what}:\n${lines.join('\n')}`);
    await setTimeout(50);
  }
}
