import * as vscode from 'vscode';
import type { CardTexts, PageTexts } from '../../preview/texts';

/** The words of the page, in VS Code's language. */
export function toPageTexts(): PageTexts {
  return {
    imageMissing: vscode.l10n.t('Image not found: {0}', '{0}'),
    embed: vscode.l10n.t('Embedded content, not shown here: {0}', '{0}'),
    loadEmbed: vscode.l10n.t('Load it from {0}', '{0}'),
    imageRemote: vscode.l10n.t('Image of another site, not loaded: {0}', '{0}'),
    diagram: vscode.l10n.t('Diagram'),
    diagramFailed: vscode.l10n.t('This diagram cannot be drawn: {0}', '{0}'),
    diagramUnknown: vscode.l10n.t('its first line names no kind of diagram.'),
    diagramLine: vscode.l10n.t('line {0} cannot be read.', '{0}'),
    empty: vscode.l10n.t('Nothing written yet.'),
    task: vscode.l10n.t('Task'),
    problems: vscode.l10n.t('Problems'),
    previousProblem: vscode.l10n.t('Previous problem'),
    nextProblem: vscode.l10n.t('Next problem'),
    showInSource: vscode.l10n.t('Show in the text'),
    fix: vscode.l10n.t('Fix…'),
    toolbar: vscode.l10n.t('Preview'),
    view: vscode.l10n.t('View'),
    post: vscode.l10n.t('The post'),
    cards: vscode.l10n.t('Cards: how search engines and social networks show the post'),
    width: vscode.l10n.t('Width'),
    phone: vscode.l10n.t('As wide as a phone'),
    tablet: vscode.l10n.t('As wide as a tablet'),
    full: vscode.l10n.t('As wide as there is room'),
    travel: vscode.l10n.t('Back and forward'),
    back: vscode.l10n.t('Back'),
    forward: vscode.l10n.t('Forward'),
    contents: vscode.l10n.t('Contents'),
    noHeadings: vscode.l10n.t('No headings yet.'),
    linkTarget: vscode.l10n.t('What this is about'),
    moreFixes: vscode.l10n.t('More…'),
  };
}

/** The words of the cards, in VS Code's language. */
export function toCardTexts(): CardTexts {
  return {
    heading: vscode.l10n.t('How others show this post'),
    domain: vscode.l10n.t('your-site.example'),
    noTitle: vscode.l10n.t('No title'),
    noDescription: vscode.l10n.t('The post has no description: search engines choose a passage of the text themselves.'),
    noImage: vscode.l10n.t('No image'),
    imageAdvice: vscode.l10n.t('The post has no image: networks show a small card, or none. A picture of 1200 × 630 pixels suits all of them.'),
    noSite: vscode.l10n.t('The address of your site is not known: set “site” in astro.config.'),
    svg: vscode.l10n.t('Social networks show no SVG pictures: use a PNG or JPEG.'),
    titleWidth: vscode.l10n.t('Title: {0} of {1} pixels.', '{0}', '{1}'),
    descriptionWidth: vscode.l10n.t('Description: {0} of {1} pixels.', '{0}', '{1}'),
    cutOff: vscode.l10n.t('Cut off: “{0}”', '{0}'),
  };
}
