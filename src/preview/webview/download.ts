/** Gives the reader a file to keep. The link is clicked outside the page, where VS Code, which opens links itself, does not hear of it. */
export function download(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
