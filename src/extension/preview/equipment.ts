import type * as vscode from 'vscode';
import type { PreviewHost } from './host';
import type { Painters } from './painters';
import type { Choices } from './remembered';

/** What all previews work with. */
export interface Equipment {
  readonly host: PreviewHost;
  readonly painters: Painters;
  readonly choices: Choices;
  /** The folder of the extension. */
  readonly extension: vscode.Uri;
  /** A folder that the extension may write to. */
  readonly storage: vscode.Uri;
}
