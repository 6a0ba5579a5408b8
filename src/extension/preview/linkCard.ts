import * as vscode from 'vscode';
import { dayInWords } from '../../core';
import type { Card } from '../../preview/protocol';
import type { LinkView } from './host';

/** What the page shows of a link's target. */
export function toCard(href: string, view: LinkView, webview: vscode.Webview): Card {
  const card = { type: 'card', href, broken: false } as const;
  switch (view.kind) {
    case 'post': {
      const { title, description, published, draft, image, heading } = view;
      const date = published === undefined ? undefined : dayInWords(published, vscode.env.language);
      const notes = [...(draft ? [vscode.l10n.t('Draft')] : []), ...(heading === undefined ? [] : [`§ ${heading}`])];
      const address = typeof image === 'string' || image === undefined ? image : webview.asWebviewUri(image).toString();
      return { ...card, title, description, date, image: address, note: notes.length > 0 ? notes.join(' · ') : undefined };
    }
    case 'other':
      return { ...card, note: view.address };
    case 'missing':
      return { ...card, broken: true, note: vscode.l10n.t('There is no page at {0}', view.address) };
  }
}
