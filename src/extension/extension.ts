/** Called by VS Code when the extension starts. */
export function activate(): void {
  // Nothing to do yet.
}
