import * as vscode from 'vscode';
import type { SiteFeatures } from '../../core';

/** `auto`: as the site's config says. */
type Choice = 'auto' | 'on' | 'off';

/** What the site makes of Markdown, with what the settings of the preview change of it for this document. */
export function previewFeatures(features: SiteFeatures, document: vscode.TextDocument): SiteFeatures {
  const settings = vscode.workspace.getConfiguration('galley.preview', document);
  const math = settings.get<Choice>('math', 'auto');
  const mermaid = settings.get<Choice>('mermaid', 'auto');
  return {
    ...features,
    ...(math === 'on' && { math: true }),
    ...(math !== 'auto' && { typesetsMath: math === 'on' }),
    ...(mermaid !== 'auto' && { drawsDiagrams: mermaid === 'on' }),
  };
}
