import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { FaultLog } from './faultLog';
import { Deletions } from './links/deletions';
import { FileMoves } from './links/fileMoves';
import { previewType } from './preview/previewType';
import { lookAgain } from './secondLook';
import { Sites } from './sites';
import { showStatus } from './statusItem';
import { postCaches } from './postCaches';

/**
 * Called by VS Code when the first Markdown file is opened, and for a folder with a blog's config: a rename may come before.
 * Most Markdown belongs to no blog. So here is only what finds out; what works on posts is loaded for the first site that may
 * have some, and for the first command.
 *
 * @returns what the log tells of faults, for tests
 */
export function activate(context: vscode.ExtensionContext): Pick<FaultLog, 'told'> {
  // The engine speaks the language that VS Code speaks.
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('Galley', { log: true });
  const faults = new FaultLog(log);
  const features = once(async () => {
    const module = await import('./features');
    standIns.dispose();
    return { ...module, previews: module.startFeatures(context, sites, log) };
  });
  const standIns = standInForCommands(context.extension, features);
  const sites: Sites = new Sites({
    log,
    faults,
    readConfig: async (files, wanted) => (await import('../core/site/siteConfig')).readSiteConfig(files, wanted),
    loadPosts: async () => (await features()).SitePosts,
    cacheFor: postCaches(context),
  });
  context.subscriptions.push(
    log,
    standIns,
    sites,
    lookAgain(sites),
    new FileMoves(sites, faults),
    new Deletions(sites),
    showStatus(sites),
    vscode.window.registerWebviewPanelSerializer(previewType, {
      deserializeWebviewPanel: async (panel, state) => (await features()).previews.deserializeWebviewPanel(panel, state),
    }),
  );
  return faults;
}

/** Until what runs the commands is there, each of them waits for it. */
function standInForCommands({ packageJSON }: vscode.Extension<unknown>, load: () => Promise<unknown>): vscode.Disposable {
  const { contributes } = packageJSON as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
  const commands = contributes.commands.map(({ command }) =>
    vscode.commands.registerCommand(command, async (...args: unknown[]) => {
      await load();
      return vscode.commands.executeCommand(command, ...args);
    }),
  );
  return vscode.Disposable.from(...commands);
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
