import * as l10n from '@vscode/l10n';
import { pathToFileURL } from 'node:url';
import type { Fix as SarifFix, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { rules, type Fix, type Lines, type Problem, type Range, type Severity } from '../../core/index';
import { homepage, ruleUrl } from '../ruleUrl';
import type { FileReport, Report, View } from '../report';
import { shownPath } from './shownPath';
import { sayOf } from './sayOf';

const levels: Readonly<Record<Severity | 'off', Result['level']>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' };

/** SARIF 2.1.0 (OASIS), as code scanning takes it. Paths are relative to the current folder, which CI has at the repository's top. */
export function toSarif(report: Report, view: View): string {
  const results = report.files.flatMap((file) => file.problems.map((problem) => toResult(problem, file, shownPath(report.root, file.path, view))));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Galley', version: view.version, ...(homepage !== undefined && { informationUri: homepage }), rules: rules.map((rule) => toDescriptor(rule, view)) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { uri: `${pathToFileURL(view.cwd).href.replace(/\/$/, '')}/` } },
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toDescriptor({ code, severity }: (typeof rules)[number], { language }: View): ReportingDescriptor {
  const helpUri = ruleUrl(code);
  const text = sayOf(code, language);
  const more = helpUri === undefined ? [] : [`[${l10n.t('More about this rule')}](${helpUri})`];
  return {
    id: code,
    shortDescription: { text: text.replaceAll('`', '') },
    help: { text: text.replaceAll('`', ''), markdown: [text, ...more].join('\n\n') },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: levels[severity], enabled: severity !== 'off' },
  };
}

function toResult({ code, severity, message, range, fixes }: Problem, { lines }: FileReport, path: string): Result {
  const artifactLocation = { uri: encodeURI(path).replace(/[?#]/g, encodeURIComponent), uriBaseId: '%SRCROOT%' };
  const edited = fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region: toRegion(range, lines) } }],
    ...(edited.length > 0 && { fixes: edited.map((fix) => toFix(fix, artifactLocation, lines)) }),
  };
}

function toFix({ title, edits }: Fix, artifactLocation: { uri: string; uriBaseId: string }, lines: Lines): SarifFix {
  const replacements = edits.map(({ range, newText }) => ({ deletedRegion: toRegion(range, lines), insertedContent: { text: newText } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** 1-based, the end exclusive. */
function toRegion(range: Range, lines: Lines): Region {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
