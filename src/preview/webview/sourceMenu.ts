import type { SourcePlace } from '../protocol';

/**
 * Goes to the source on a double click, and tells VS Code, which shows the context menu, what was clicked: its commands get
 * `data-vscode-context` (https://code.visualstudio.com/api/extension-guides/webview#context-menus).
 */
export function followToSource(page: HTMLElement, placeOf: (node: Node, x: number, y: number) => SourcePlace | undefined, open: (place: SourcePlace) => void): void {
  page.addEventListener('dblclick', ({ target, clientX, clientY }) => {
    const place = target instanceof Node ? placeOf(target, clientX, clientY) : undefined;
    if (place !== undefined) open(place);
  });
  document.body.addEventListener(
    'contextmenu',
    ({ target, clientX, clientY }) => {
      const place = target instanceof Node && page.contains(target) ? placeOf(target, clientX, clientY) : undefined;
      document.body.dataset['vscodeContext'] = JSON.stringify({ galleyText: place !== undefined, place });
    },
    true,
  );
}
