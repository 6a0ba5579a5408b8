import type { WorkspaceSite } from './workspaceSite';

/** HTML that shows a picture in a hover: a file of the site or an address of the web. Undefined for addresses that are not safe. */
export function pictureTag(picture: string, site: WorkspaceSite): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(picture) && !/^https:/i.test(picture)) return undefined;
  const address = /^https:/i.test(picture) ? picture : site.uri(picture).toString();
  return `<img src="${address.replaceAll('"', '%22')}" width="320" alt="">`;
}
