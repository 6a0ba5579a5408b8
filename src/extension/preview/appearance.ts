import * as vscode from 'vscode';
import type { Appearance, Width } from '../../preview/protocol';

const themes = ['article', 'clean', 'editor'] as const;

/** What the preview of a document wears, by its settings and VS Code's theme. */
export function toAppearance(document: vscode.TextDocument, width: Width): Appearance {
  const settings = vscode.workspace.getConfiguration('galley.preview', document);
  const theme = themes.find((known) => known === settings.get('theme')) ?? 'article';
  return { type: 'appearance', theme, scheme: toScheme(settings.get('colorScheme')), width };
}

function toScheme(setting: unknown): Appearance['scheme'] {
  const { kind } = vscode.window.activeColorTheme;
  if (kind === vscode.ColorThemeKind.HighContrast) return 'high-contrast';
  if (kind === vscode.ColorThemeKind.HighContrastLight) return 'high-contrast-light';
  if (setting === 'light' || setting === 'dark') return setting;
  return kind === vscode.ColorThemeKind.Dark ? 'dark' : 'light';
}
