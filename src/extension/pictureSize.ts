import * as vscode from 'vscode';

/** More than this, in bytes, is not read for the sake of a size. */
const heaviest = 20 * 1024 * 1024;

/** How large a picture is shown, in pixels, and how heavy it is: "1200 × 630 · 84 kB". Undefined where there is no such file. */
export async function pictureSize(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const format = new Intl.NumberFormat(vscode.env.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: size < 10_240 ? 1 : 0 });
    const pixels = size > heaviest ? undefined : await pixelsOf(await vscode.workspace.fs.readFile(uri));
    return [...(pixels === undefined ? [] : [pixels]), format.format(size / 1024)].join(' · ');
  } catch {
    return undefined; // Gone since the site was read.
  }
}

/** Width and height as the picture is shown: a camera held upright is noted in the file, not in its pixels. */
async function pixelsOf(bytes: Uint8Array): Promise<string | undefined> {
  const { imageSize } = await import('image-size');
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    return orientation > 4 ? `${height} × ${width}` : `${width} × ${height}`;
  } catch {
    return undefined; // No picture, or one of a kind that is not known: its weight is told all the same.
  }
}
