import * as vscode from 'vscode';
import type { Appearance } from '../../preview/protocol';
import type { Trust } from './trust';

/**
 * The page that a preview starts as: empty, for the script to fill by messages. Its policy lets it load this extension's own
 * script and style sheets, and pictures, media and fonts; nothing else runs, connects or
 * submits, and only pages of trusted hosts can be embedded.
 */
export function toPage(webview: vscode.Webview, extension: vscode.Uri, { theme, scheme, width }: Appearance, { embeds, remoteImages }: Trust): string {
  const file = (...path: string[]): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `img-src ${webview.cspSource}${remoteImages ? ' https:' : ''} data:`,
    `font-src ${webview.cspSource} data:`,
    `media-src ${webview.cspSource}${remoteImages ? ' https:' : ''}`,
    ...(embeds.length > 0 ? [`frame-src ${embeds.map((host) => `https://${host}`).join(' ')}`] : []),
    `script-src 'nonce-${nonce}'`,
    `style-src-elem ${webview.cspSource}`,
    "style-src-attr 'unsafe-inline'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}" data-galley-theme="${theme}" data-galley-scheme="${scheme}" data-galley-width="${width}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${vscode.l10n.t('Preview')}</title>
${['site', 'themes', 'article', 'content', 'marks', 'ui', 'panels', 'cards'].map((name) => `<link rel="stylesheet" data-sheet="${name}" href="${file('media', 'preview', `${name}.css`)}">`).join('\n')}
<link rel="stylesheet" id="galley-math" href="${file('dist', 'webview', 'math.css')}" disabled>
</head>
<body class="galley">
<header class="galley-ui galley-bar"></header>
<p class="galley-ui galley-unread" role="status" hidden></p>
<div class="galley-page">
<main>
<article>
<header class="galley-hero"></header>
<div class="galley-content"></div>
</article>
</main>
</div>
<nav class="galley-ui galley-contents" hidden></nav>
<aside class="galley-ui galley-card" hidden></aside>
<main class="galley-ui galley-cards" hidden></main>
<aside class="galley-ui galley-problems" hidden></aside>
<script nonce="${nonce}" src="${file('dist', 'webview', 'preview.js')}" data-diagrams="${file('dist', 'webview', 'diagrams.js')}"></script>
</body>
</html>`;
}
