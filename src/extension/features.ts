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
import { DocumentLinks } from './links/documentLinks';
import { registerFixBrokenLinks } from './links/fixBrokenLinks';
import { LinkHovers } from './links/hovers';
import { registerInsertLink } from './links/insertLink';
import { PastedLinks } from './links/pastedLinks';
import { LinkReferences } from './links/references';
import { LinkRename } from './links/rename';
import { postFiles } from './postFiles';
import { PreviewPanels } from './preview/previewPanels';
import { registerUseSiteStyles } from './preview/useSiteStyles';
import { SitePreviewHost } from './previewHost';
import { QuickFixes } from './quickFixes';
import { registerTurnOff, Silencing } from './silencing';
import type { Sites } from './sites';

export { SitePosts } from './sitePosts';

/** Registers all that works on posts. Returns the previews, for those that are to be brought back. */
export function startFeatures(context: vscode.ExtensionContext, sites: Sites, log: vscode.LogOutputChannel): PreviewPanels {
  const diagnostics = new Diagnostics(sites, vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules'));
  const previewHost = new SitePreviewHost(sites);
  const previews = new PreviewPanels(previewHost, context.extensionUri, context.globalStorageUri, context.globalState, log);
  const rename = new LinkRename(sites);
  context.subscriptions.push(
    diagnostics,
    previews,
    sites.onDidChange(({ document }) => previews.refresh(document)),
    vscode.languages.registerDocumentLinkProvider(postFiles, new DocumentLinks(sites)),
    vscode.languages.registerDefinitionProvider(postFiles, new LinkDefinitions(sites)),
    vscode.languages.registerHoverProvider(postFiles, new LinkHovers(sites)),
    vscode.languages.registerCompletionItemProvider(postFiles, new LinkCompletions(sites), ...LinkCompletions.triggers),
    vscode.languages.registerCompletionItemProvider(postFiles, new FrontmatterCompletions(sites), ...FrontmatterCompletions.triggers),
    vscode.languages.registerDefinitionProvider(postFiles, new FrontmatterDefinitions(sites)),
    vscode.languages.registerHoverProvider(postFiles, new FrontmatterHovers(sites)),
    vscode.languages.registerCodeActionsProvider(postFiles, new QuickFixes(sites), QuickFixes.metadata),
    vscode.languages.registerCodeActionsProvider(postFiles, new Silencing(sites), Silencing.metadata),
    vscode.languages.registerReferenceProvider(postFiles, new LinkReferences(sites)),
    rename,
    vscode.languages.registerRenameProvider(postFiles, rename),
    new Backlinks(sites),
    registerUseSiteStyles(previewHost),
    vscode.languages.registerDocumentPasteEditProvider(postFiles, new PastedLinks(sites), PastedLinks.pasting),
    vscode.languages.registerDocumentDropEditProvider(postFiles, new PastedLinks(sites), PastedLinks.dropping),
    registerInsertLink(sites),
    registerFixBrokenLinks(sites),
    registerGoTo(),
    registerShowPosts(sites),
    registerTurnOff(sites),
  );
  return previews;
}
