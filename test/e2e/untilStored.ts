/** Runs in the workbench's page: waits until VS Code has put down a state that all of these patterns match. In a browser it does so every few seconds. */
export async function untilStored(patterns: readonly string[]): Promise<void> {
  for (;;) {
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const database = opening.result;
      if (database.objectStoreNames.contains('ItemTable')) {
        const reading = database.transaction('ItemTable').objectStore('ItemTable').getAll();
        await new Promise((resolve) => reading.addEventListener('success', resolve));
        if (reading.result.some((value) => typeof value === 'string' && patterns.every((pattern) => new RegExp(pattern).test(value.replaceAll('\\', ''))))) return;
      }
      database.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
