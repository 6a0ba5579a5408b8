import * as vscode from 'vscode';
import type { FromPage } from '../../preview/protocol';
import type { Asker } from './answers';
import type { Equipment } from './equipment';

/** What is printed. */
interface Printed {
  readonly title: string;
  /** The page's HTML, which is not trusted. */
  readonly html: string;
  /** The site's own styles, where the page wears them. */
  readonly css: string;
}

/** Prints or copies the article that the page has handed over; of rich text, which the page itself has copied, it says so. */
export async function giveOut({ form, html, css, missing }: Extract<FromPage, { readonly type: 'exported' }>, asker: Asker, equipment: Equipment): Promise<void> {
  const { document, page } = asker;
  if (form === 'print') {
    const title = page.title ?? document.uri.path.split('/').at(-1) ?? '';
    await print({ title, html, css }, asker, equipment);
    return;
  }
  if (form === 'html') await vscode.env.clipboard.writeText(html);
  tellCopied(missing, equipment.host.address(document));
}

/** Says what has been copied, and what of it readers will not see. */
function tellCopied(missing: number, address: string | undefined): void {
  const copied = vscode.l10n.t('The post was copied.');
  if (address === undefined) {
    void vscode.window.showWarningMessage(`${copied} ${vscode.l10n.t('Its links are not full addresses: your site’s own address is not known. Set “site” in the config of your Astro blog.')}`);
  } else if (missing > 0) {
    const left = missing === 1 ? vscode.l10n.t('1 picture was left out: your site gives it its address when it is built.') : vscode.l10n.t('{0} pictures were left out: your site gives them their addresses when it is built.', missing);
    void vscode.window.showWarningMessage(`${copied} ${left}`);
  } else vscode.window.setStatusBarMessage(copied, 5000);
}

/**
 * Prints the article by the reader's browser: VS Code lets no webview print. Where the extension runs on the reader's own machine,
 * a page that prints itself is opened from `storage`; elsewhere the reader gets it as a download.
 * That page runs nothing but its own print, and loads pictures alone.
 */
async function print({ title, html, css }: Printed, { panel, page }: Asker, { extension, storage }: Equipment): Promise<void> {
  const sheets = await Promise.all(['content', ...(css === '' ? ['themes', 'article'] : ['site'])].map((name) => readText(vscode.Uri.joinPath(extension, 'media', 'preview', `${name}.css`))));
  const printed = toPrintPage({ title, html: await embedPictures(html, panel.webview), css: [...sheets, css].join('\n') });
  const name = `${title.replace(/[^\p{L}\p{N} ._-]/gu, '').trim().slice(0, 80) || 'post'}.html`;
  if (vscode.env.uiKind === vscode.UIKind.Web || vscode.env.remoteName !== undefined) {
    page.send({ type: 'download', name, html: printed });
    return;
  }
  const file = vscode.Uri.joinPath(storage, 'print', name);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(printed));
  await vscode.env.openExternal(file);
}

function toPrintPage({ title, html, css }: Printed): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; img-src data: https:; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  const name = title.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
  return `<!DOCTYPE html>
<html data-galley-theme="${css.includes('@layer galley-site') ? 'site' : 'article'}" data-galley-scheme="light" data-theme="light" class="light">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${css.replaceAll('</', '<\\/')}</style>
</head>
<body class="galley vscode-light"><div class="galley-page">
${html}
</div>
<script nonce="${nonce}">addEventListener('load', () => print())</script>
</body>
</html>`;
}

/** Puts pictures of the folders that the page may read into the page itself. */
async function embedPictures(html: string, webview: vscode.Webview): Promise<string> {
  const roots = (webview.options.localResourceRoots ?? []).map((uri) => ({ uri, address: new URL(`${webview.asWebviewUri(uri).toString()}/`).href }));
  const addresses = new Set([...html.matchAll(/<img\b[^>]*?\ssrc="([^"]*)"/g)].map(([, address = '']) => address));
  let embedded = html;
  for (const address of addresses) {
    const root = roots.find((candidate) => address.startsWith(candidate.address));
    if (root === undefined) continue;
    const file = vscode.Uri.joinPath(root.uri, decodeURIComponent(address.slice(root.address.length).replace(/[?#].*$/, '')));
    const data = await readPicture(file);
    if (data !== undefined && file.path.startsWith(root.uri.path)) embedded = embedded.replaceAll(`src="${address}"`, `src="${data}"`);
  }
  return embedded;
}

const types: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', gif: 'gif', webp: 'webp', avif: 'avif', svg: 'svg+xml' };

/** As a `data:` address; undefined for what cannot be read or is no picture. */
async function readPicture(file: vscode.Uri): Promise<string | undefined> {
  const type = types[/[^.]*$/.exec(file.path.toLowerCase())?.[0] ?? ''];
  if (type === undefined) return undefined;
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    let binary = '';
    for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return `data:image/${type};base64,${btoa(binary)}`;
  } catch {
    return undefined; // No such picture: the printed page goes without, as the preview does.
  }
}

async function readText(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
