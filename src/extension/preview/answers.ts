import * as vscode from 'vscode';
import type { FromPage } from '../../preview/protocol';
import type { PreviewHost } from './host';
import { toCard } from './linkCard';
import type { LivePage } from './livePage';
import { openLink, openProblem, openSource } from './navigation';

/** What a preview is, for those who answer its page. */
export interface Asker {
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly locked: boolean;
  readonly page: LivePage;
  /** Shows a document at a line, 0-based. */
  readonly turnTo: (document: vscode.TextDocument, line: number) => void;
}

type Question = Extract<FromPage, { readonly type: 'openSource' | 'openLink' | 'openProblem' | 'card' | 'fixes' | 'applyFix' }>;

/** Does what the page asks for, and answers it. */
export async function answer(question: Question, asker: Asker, host: PreviewHost): Promise<void> {
  const { document, page } = asker;
  const { problems } = page;
  switch (question.type) {
    case 'openSource':
      await openSource(host, asker, question.place);
      break;
    case 'openLink':
      await openLink(host, asker, question.href, question.edit);
      break;
    case 'card':
      page.send(toCard(question.href, await host.view(document, question.href), asker.panel.webview));
      break;
    case 'openProblem': {
      const problem = problems[question.index];
      if (problem) await openProblem(document, problem.range, question.fix, asker.panel);
      break;
    }
    case 'fixes': {
      const problem = problems[question.index];
      const fixes = problem ? host.fixes(document, problem) : [];
      page.send({ type: 'fixes', index: question.index, titles: fixes.map(({ title }) => title) });
      break;
    }
    case 'applyFix': {
      const problem = problems[question.index];
      const fix = problem && host.fixes(document, problem).find(({ title }) => title === question.title);
      if (fix?.edit) await vscode.workspace.applyEdit(fix.edit);
      if (fix?.command) await vscode.commands.executeCommand(fix.command.command, ...((fix.command.arguments ?? []) as unknown[]));
      break;
    }
  }
}
