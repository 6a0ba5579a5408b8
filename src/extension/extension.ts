import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { Diagnostics } from './diagnostics';
import { registerGoTo } from './goTo';
import { FrontmatterCompletions } from './frontmatter/completions';
import { FrontmatterDefinitions } from './frontmatter/definitions';
import { FrontmatterHovers } from './frontmatter/hovers';
import { registerShowPosts } from './frontmatter/showPosts';
import { Backlinks } from './links/backlinks';
import { LinkCompletions } from './links/completions';
import { LinkDefinitions } from './links/definitions';
import { Deletions } from './links/deletions';
import { DocumentLinks } from './links/documentLinks';
import { FileMoves } from './links/fileMoves';
import { registerFixBrokenLinks } from './links/fixBrokenLinks';
import { LinkHovers } from './links/hovers';
import { registerInsertLink } from './links/insertLink';
import { PastedLinks } from './links/pastedLinks';
import { LinkReferences } from './links/references';
import { LinkRename } from './links/rename';
import { PreviewPanels } from './preview/previewPanels';
import { registerUseSiteStyles } from './preview/useSiteStyles';
import { SitePreviewHost } from './previewHost';
import { QuickFixes } from './quickFixes';
import { registerTurnOff, Silencing } from './silencing';
import { Sites } from './sites';
import { showStatus } from './statusItem';

/** The files that may be posts. */
const posts: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'mdx' }, { pattern: '**/*.mdx' }];

/** Called by VS Code when the first Markdown file is opened, and for a folder with a blog's config: a rename may come before. */
export function activate(context: vscode.ExtensionContext): void {
  // The engine speaks the language that VS Code speaks.
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('Galley', { log: true });
  const sites = new Sites(log, async (files, wanted) => (await import('../core/site/siteConfig')).readSiteConfig(files, wanted));
  const diagnostics = new Diagnostics(sites, vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules'));
  const previewHost = new SitePreviewHost(sites);
  const previews = new PreviewPanels(previewHost, context.extensionUri, context.globalStorageUri, context.globalState, log);
  const rename = new LinkRename(sites);
  context.subscriptions.push(
    log,
    sites,
    diagnostics,
    previews,
    sites.onDidChange(({ document }) => previews.refresh(document)),
    vscode.languages.registerDocumentLinkProvider(posts, new DocumentLinks(sites)),
    vscode.languages.registerDefinitionProvider(posts, new LinkDefinitions(sites)),
    vscode.languages.registerHoverProvider(posts, new LinkHovers(sites)),
    vscode.languages.registerCompletionItemProvider(posts, new LinkCompletions(sites), ...LinkCompletions.triggers),
    vscode.languages.registerCompletionItemProvider(posts, new FrontmatterCompletions(sites), ...FrontmatterCompletions.triggers),
    vscode.languages.registerDefinitionProvider(posts, new FrontmatterDefinitions(sites)),
    vscode.languages.registerHoverProvider(posts, new FrontmatterHovers(sites)),
    vscode.languages.registerCodeActionsProvider(posts, new QuickFixes(sites), QuickFixes.metadata),
    vscode.languages.registerCodeActionsProvider(posts, new Silencing(sites), Silencing.metadata),
    vscode.languages.registerReferenceProvider(posts, new LinkReferences(sites)),
    rename,
    vscode.languages.registerRenameProvider(posts, rename),
    new FileMoves(sites),
    new Deletions(sites),
    new Backlinks(sites),
    registerUseSiteStyles(previewHost),
    vscode.languages.registerDocumentPasteEditProvider(posts, new PastedLinks(sites), PastedLinks.pasting),
    vscode.languages.registerDocumentDropEditProvider(posts, new PastedLinks(sites), PastedLinks.dropping),
    registerInsertLink(sites),
    registerFixBrokenLinks(sites),
    registerGoTo(),
    registerShowPosts(sites),
    registerTurnOff(sites),
    showStatus(sites, posts),
  );
}
