import type { WorkspaceSite } from './workspaceSite';

/** Markdown with HTML that shows a picture in a hover: a file of the site or an address of the web. Undefined for addresses that are not safe; `width` in pixels. */
export function pictureTag(picture: string, site: WorkspaceSite, width = 320): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(picture) && !/^https:/i.test(picture)) return undefined;
  const address = (/^https:/i.test(picture) ? picture : site.uri(picture).toString()).replace(/["<>\s]/g, encodeURIComponent);
  // VS Code finds a file of another machine only where a link names it too; a click opens the picture.
  return `[<img src="${address}" width="${width}" alt="">](<${address}>)`;
}
