import * as vscode from 'vscode';
import { contentClasses, readStyles } from '../../core';
import type { Appearance, Width } from '../../preview/protocol';
import type { WorkspaceFiles } from '../workspaceFiles';

const themes = ['article', 'clean', 'editor'] as const;
const pixels: Readonly<Record<Width, number | undefined>> = { phone: 390, tablet: 820, full: undefined };

/** What the preview of a document wears before its site's files are read: by its settings and VS Code's theme. */
export function toAppearance(document: vscode.TextDocument, width: Width): Appearance {
  const { styles, layout } = siteSettings(document);
  const scheme = toScheme(vscode.workspace.getConfiguration('galley.preview', document).get('colorScheme'));
  return { type: 'appearance', theme: styles.length === 0 && layout === undefined ? ownTheme(document) : 'site', scheme, width, styles: [], classes: [] };
}

function ownTheme(document: vscode.TextDocument): Appearance['theme'] {
  const chosen = vscode.workspace.getConfiguration('galley.preview', document).get('theme');
  return themes.find((known) => known === chosen) ?? 'article';
}

/** The same with the site's own styles and layout, as far as they can be read. `read` are the files it depends on. */
export async function dressed(
  document: vscode.TextDocument,
  width: Width,
  files: WorkspaceFiles | undefined,
  webview: vscode.Webview,
): Promise<{ readonly appearance: Appearance; readonly read: ReadonlySet<string> }> {
  const appearance = toAppearance(document, width);
  if (appearance.theme !== 'site' || files === undefined) return { appearance, read: new Set() };
  const { styles, layout } = siteSettings(document);
  const toAddress = (path: string): string => webview.asWebviewUri(files.uri(path)).toString();
  const reader = { scheme: /^(?:dark|high-contrast)$/.test(appearance.scheme) ? 'dark' : 'light', width: pixels[width] } as const;
  const { sheets, read } = await readStyles(files, styles, reader, toAddress);
  const html = layout === undefined ? undefined : await files.read(layout);
  const folder = layout?.split('/').slice(0, -1).join('/') ?? '';
  const unread = [...(layout !== undefined && html === undefined ? [layout] : []), ...(sheets.length === 0 ? styles : [])];
  const own: Partial<Appearance> = {
    ...(html === undefined && sheets.length === 0 && { theme: ownTheme(document) }),
    ...(unread.length > 0 && { unread: vscode.l10n.t('Set for the preview, but cannot be read: {0}', unread.join(', ')) }),
  };
  return {
    appearance: { ...appearance, ...own, styles: sheets, classes: html === undefined && sheets.length > 0 ? await contentClasses(files) : [], ...(html !== undefined && { layout: { html, folderBase: `${toAddress(folder).replace(/\/$/, '')}/` } }) },
    read: new Set([...read, ...(layout === undefined ? [] : [layout])].map((path) => files.uri(path).toString())),
  };
}

/** What of the site the preview is to wear: nothing until the writer trusts the workspace. */
function siteSettings(document: vscode.TextDocument): { readonly styles: readonly string[]; readonly layout: string | undefined } {
  if (!vscode.workspace.isTrusted) return { styles: [], layout: undefined };
  const settings = vscode.workspace.getConfiguration('galley.preview', document);
  const styles = settings.get<unknown>('styles');
  const layout = settings.get<unknown>('layout');
  return {
    styles: Array.isArray(styles) ? styles.filter((path) => typeof path === 'string') : [],
    layout: typeof layout === 'string' && layout.trim() !== '' ? layout.trim().replace(/^\.?\/+/, '') : undefined,
  };
}

function toScheme(setting: unknown): Appearance['scheme'] {
  const { kind } = vscode.window.activeColorTheme;
  if (kind === vscode.ColorThemeKind.HighContrast) return 'high-contrast';
  if (kind === vscode.ColorThemeKind.HighContrastLight) return 'high-contrast-light';
  if (setting === 'light' || setting === 'dark') return setting;
  return kind === vscode.ColorThemeKind.Dark ? 'dark' : 'light';
}
