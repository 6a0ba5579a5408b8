import * as vscode from 'vscode';
import type { PageTexts } from '../../preview/protocol';

/** The words of the page, in VS Code's language. */
export function toPageTexts(): PageTexts {
  return {
    imageMissing: vscode.l10n.t('Image not found: {0}', '{0}'),
    embed: vscode.l10n.t('Embedded content, not shown here: {0}', '{0}'),
    loadEmbed: vscode.l10n.t('Load it from {0}', '{0}'),
    imageRemote: vscode.l10n.t('Image of another site, not loaded: {0}', '{0}'),
    diagram: vscode.l10n.t('Diagram'),
    diagramFailed: vscode.l10n.t('This diagram cannot be drawn: {0}', '{0}'),
    empty: vscode.l10n.t('Nothing written yet.'),
    task: vscode.l10n.t('Task'),
    problems: vscode.l10n.t('Problems'),
    previousProblem: vscode.l10n.t('Previous problem'),
    nextProblem: vscode.l10n.t('Next problem'),
    showInSource: vscode.l10n.t('Show in the text'),
    fix: vscode.l10n.t('Fix…'),
    toolbar: vscode.l10n.t('Preview'),
    width: vscode.l10n.t('Width'),
    phone: vscode.l10n.t('As wide as a phone'),
    tablet: vscode.l10n.t('As wide as a tablet'),
    full: vscode.l10n.t('As wide as there is room'),
    travel: vscode.l10n.t('Back and forward'),
    back: vscode.l10n.t('Back'),
    forward: vscode.l10n.t('Forward'),
    contents: vscode.l10n.t('Contents'),
    linkTarget: vscode.l10n.t('What this is about'),
    moreFixes: vscode.l10n.t('More…'),
  };
}
