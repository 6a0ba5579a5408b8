import * as vscode from 'vscode';
import type { Problem, RelatedPlace } from '../core';
import { toRange, toSeverity } from './convert';
import type { Sites } from './sites';
import type { WorkspaceSite } from './workspaceSite';

/** How long typing must pause before problems are worked out again, in ms. */
const pause = 80;

/** Shows the problems of open posts. */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('galley');
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #disposables: vscode.Disposable[];

  /** @param rulePages the folder that holds a page for each rule, `CODE.md` */
  constructor(
    private readonly sites: Sites,
    private readonly rulePages: vscode.Uri,
  ) {
    this.#disposables = [
      sites.onDidChange(({ site, document }) => this.#schedule(site, document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)),
    ];
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(this.#collection, ...this.#disposables).dispose();
  }

  #schedule(site: WorkspaceSite, changed: vscode.TextDocument | undefined): void {
    const documents = changed ? [changed] : vscode.workspace.textDocuments.filter((document) => this.sites.siteOf(document) === site);
    for (const document of documents) {
      const key = document.uri.toString();
      clearTimeout(this.#timers.get(key));
      this.#timers.set(key, setTimeout(() => this.#publish(site, document), this.#collection.has(document.uri) ? pause : 0));
    }
  }

  #publish(site: WorkspaceSite, document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#timers.delete(key);
    if (document.isClosed) return;
    if (!site.isPost(document)) {
      this.#forget(document.uri);
      return;
    }
    this.#collection.set(document.uri, site.problems(document).map((problem) => this.#toDiagnostic(document, problem, site)));
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#collection.delete(uri);
  }

  #toDiagnostic(document: vscode.TextDocument, problem: Problem, site: WorkspaceSite): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(toRange(document, problem.range), problem.message, toSeverity(problem.severity));
    diagnostic.source = 'Galley';
    diagnostic.code = { value: problem.code, target: vscode.Uri.joinPath(this.rulePages, `${problem.code}.md`) };
    if (problem.unnecessary) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
    if (problem.related) diagnostic.relatedInformation = problem.related.map((place) => toRelated(site.uri(place.path), place));
    return diagnostic;
  }
}

/** Another place; in a file that is not open, only the file can be named. */
function toRelated(uri: vscode.Uri, { range, message }: RelatedPlace): vscode.DiagnosticRelatedInformation {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, open ? toRange(open, range) : new vscode.Position(0, 0)), message);
}
