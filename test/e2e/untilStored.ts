/** Waits until VS Code has put down that a preview is open beside this file: in a browser it does so every few seconds. Runs in the page. */
export async function untilStored(file: string): Promise<void> {
  for (;;) {
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const database = opening.result;
      if (database.objectStoreNames.contains('ItemTable')) {
        const reading = database.transaction('ItemTable').objectStore('ItemTable').getAll();
        await new Promise((resolve) => reading.addEventListener('success', resolve));
        if (reading.result.some((value) => typeof value === 'string' && value.includes('galley.preview') && value.includes(file))) return;
      }
      database.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
