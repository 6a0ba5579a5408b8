import type * as vscode from 'vscode';
import type { ParsedPost, SiteFeatures } from '../../core';
import type { WorkspaceFiles } from '../workspaceFiles';

/** What the preview asks of the rest of the extension. */
export interface PreviewHost {
  /** The document's parse, as fresh as its text; undefined when it is no Markdown. */
  parsed(document: vscode.TextDocument): ParsedPost | undefined;
  /** What the site that the document belongs to makes of Markdown. */
  features(document: vscode.TextDocument): SiteFeatures;
  /** The file that an address of the document leads to, and the fragment behind `#`; undefined when there is none. */
  resolve(document: vscode.TextDocument, url: string): Promise<{ readonly uri: vscode.Uri; readonly fragment?: string } | undefined>;
  /** What the editor marks in the document, errors and warnings alone, in the order of the text. */
  problems(document: vscode.TextDocument): readonly vscode.Diagnostic[];
  /** The files of the site that the document belongs to, or of its workspace folder; undefined outside any. */
  files(document: vscode.TextDocument): WorkspaceFiles | undefined;
  /** The folder whose files the site serves from its root. */
  publicFolder(document: vscode.TextDocument): vscode.Uri | undefined;
}
