import type * as vscode from 'vscode';
import type { ParsedPost, SiteFeatures } from '../../core';
import type { WorkspaceFiles } from '../workspaceFiles';

/** What a link leads to, as far as its reader wants to know. `image` is an address of the web or a file. */
export type LinkView =
  | {
      readonly kind: 'post';
      readonly title: string;
      readonly description: string | undefined;
      /** Milliseconds since 1970. */
      readonly published: number | undefined;
      readonly draft: boolean;
      readonly image: string | vscode.Uri | undefined;
      /** The heading that the fragment names. */
      readonly heading: string | undefined;
    }
  /** A page that is no post, a file, another site. */
  | { readonly kind: 'other'; readonly address: string }
  | { readonly kind: 'missing'; readonly address: string };

/** What the preview asks of the rest of the extension. */
export interface PreviewHost {
  /** The document's parse, as fresh as its text; undefined when it is no Markdown. */
  parsed(document: vscode.TextDocument): ParsedPost | undefined;
  /** What the site that the document belongs to makes of Markdown. */
  features(document: vscode.TextDocument): SiteFeatures;
  /** The document's frontmatter as its readers see it: names in the place of what refers to them. */
  readerData(document: vscode.TextDocument, post: ParsedPost): Readonly<Record<string, unknown>>;
  /** The file that an address of the document leads to, and the fragment behind `#`; undefined when there is none. */
  resolve(document: vscode.TextDocument, url: string): Promise<{ readonly uri: vscode.Uri; readonly fragment?: string } | undefined>;
  /** What VS Code offers to mend one of these problems, in its order. */
  fixes(document: vscode.TextDocument, problem: vscode.Diagnostic): readonly vscode.CodeAction[];
  /** What an address of the document leads to. */
  view(document: vscode.TextDocument, url: string): Promise<LinkView>;
  /** The full address that the site serves the document at; undefined where the site's is not known, or no page shows the document. */
  address(document: vscode.TextDocument): string | undefined;
  /** What the editor marks in the document, errors and warnings alone, in the order of the text. */
  problems(document: vscode.TextDocument): readonly vscode.Diagnostic[];
  /** The files of the site that the document belongs to, or of its workspace folder; undefined outside any. */
  files(document: vscode.TextDocument): WorkspaceFiles | undefined;
  /** The folder whose files the site serves from its root. */
  publicFolder(document: vscode.TextDocument): vscode.Uri | undefined;
}
