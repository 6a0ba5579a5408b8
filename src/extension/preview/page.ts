import * as vscode from 'vscode';

/**
 * The page that a preview starts as: empty, for the script to fill by messages. Its policy lets it load this extension's own
 * script and style sheet, and pictures and media; nothing else runs, connects, embeds or submits.
 */
export function toPage(webview: vscode.Webview, extension: vscode.Uri): string {
  const file = (...path: string[]): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `img-src ${webview.cspSource} https: data:`,
    `media-src ${webview.cspSource} https:`,
    `script-src 'nonce-${nonce}'`,
    `style-src-elem ${webview.cspSource}`,
    "style-src-attr 'unsafe-inline'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${vscode.l10n.t('Preview')}</title>
<link rel="stylesheet" href="${file('media', 'preview.css')}">
</head>
<body class="galley">
<main class="galley-page">
<article>
<header class="galley-hero"></header>
<div class="galley-content"></div>
</article>
</main>
<aside class="galley-problems" hidden></aside>
<script nonce="${nonce}" src="${file('dist', 'webview', 'preview.js')}"></script>
</body>
</html>`;
}
