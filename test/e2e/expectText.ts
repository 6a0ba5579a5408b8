import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** Waits until the element has exactly this text; `timeout` in ms. */
export async function expectText(locator: Locator, text: string, timeout = 20_000): Promise<void> {
  const exact = locator.filter({ hasText: new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`) });
  try {
    await exact.first().waitFor({ state: 'attached', timeout });
  } catch {
    assert.equal((await locator.allInnerTexts()).join(), text); // Says what is there instead.
  }
}
