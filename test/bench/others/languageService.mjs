// Checks the links of all Markdown below a folder with vscode-markdown-languageservice, all documents known beforehand.
// Stands beside the packages that it needs. Usage: languageService.mjs FOLDER
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { createLanguageService, DiagnosticLevel, githubSlugifier } from 'vscode-markdown-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';

const [folder] = process.argv.slice(2);
const never = () => ({ dispose() { /* nothing is heard of, nothing to let go of */ } });
const documents = new Map();
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.md')) continue;
  const uri = URI.file(path.join(folder, name)).toString();
  documents.set(uri, Object.assign(TextDocument.create(uri, 'markdown', 1, readFileSync(path.join(folder, name), 'utf8')), { $uri: uri }));
}
const markdown = new MarkdownIt({ html: true });
const service = createLanguageService({
  workspace: {
    workspaceFolders: [URI.file(folder)],
    onDidChangeMarkdownDocument: never,
    onDidCreateMarkdownDocument: never,
    onDidDeleteMarkdownDocument: never,
    getAllMarkdownDocuments: async () => documents.values(),
    hasMarkdownDocument: (uri) => documents.has(uri.toString()),
    openMarkdownDocument: async (uri) => documents.get(uri.toString()),
    stat: async ({ fsPath }) => {
      const stat = statSync(fsPath, { throwIfNoEntry: false });
      return stat && { isDirectory: stat.isDirectory() };
    },
    readDirectory: async ({ fsPath }) => readdirSync(fsPath, { withFileTypes: true }).map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]),
  },
  parser: { slugifier: githubSlugifier, tokenize: async (document) => markdown.parse(document.getText(), {}) },
  logger: { level: 0, log() { /* figures alone are wanted */ } },
});
const all = { validateReferences: DiagnosticLevel.error, validateFragmentLinks: DiagnosticLevel.error, validateFileLinks: DiagnosticLevel.error, validateMarkdownFileLinkFragments: DiagnosticLevel.error, validateUnusedLinkDefinitions: DiagnosticLevel.error, validateDuplicateLinkDefinitions: DiagnosticLevel.error, ignoreLinks: [] };
const token = { isCancellationRequested: false, onCancellationRequested: never };
let found = 0;
for (const document of documents.values()) found += (await service.computeDiagnostics(document, all, token)).length;
console.log(found);
