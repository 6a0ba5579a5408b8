/**
 * Makes the article larger and smaller, by Ctrl or Cmd and the wheel. The keys are VS Code's keybindings; the browser, which
 * has them too, is kept from scaling all of VS Code, or from leaving it for another page.
 */
export function zoomByWheel(ask: (step: -1 | 1) => void): void {
  let turned = 0;
  window.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < 50) return;
      ask(turned > 0 ? -1 : 1);
      turned = 0;
    },
    { passive: false },
  );
  window.addEventListener('keydown', (event) => {
    const isZoom = (event.ctrlKey || event.metaKey) && ['+', '-', '=', '0'].includes(event.key);
    const isTravel = event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
    if (isZoom || isTravel) event.preventDefault();
  });
}
