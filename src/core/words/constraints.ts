import * as l10n from '@vscode/l10n';
import type { Constraint, TextFormat } from '../model/schema';
import { inWords } from '../dates/inWords';
import { anyOf } from './kinds';

/** What a value must be, to follow "should": "be at least 3". Absent where it cannot be said in plain words. */
export function demandOf(constraint: Constraint, locale: string): string | undefined {
  switch (constraint.kind) {
    case 'enum': return l10n.t('be {0}', anyOf(constraint.values.map(String), locale));
    case 'min-length': return l10n.t('have {0} characters or more', constraint.n);
    case 'max-length': return l10n.t('have {0} characters or fewer', constraint.n);
    case 'length': return l10n.t('have exactly {0} characters', constraint.n);
    case 'min-items': return l10n.t('have {0} items or more', constraint.n);
    case 'max-items': return l10n.t('have {0} items or fewer', constraint.n);
    case 'items': return l10n.t('have exactly {0} items', constraint.n);
    case 'min': return l10n.t('be {0} or more', constraint.n);
    case 'max': return l10n.t('be {0} or less', constraint.n);
    case 'above': return l10n.t('be more than {0}', constraint.n);
    case 'below': return l10n.t('be less than {0}', constraint.n);
    case 'multiple-of': return l10n.t('be a multiple of {0}', constraint.n);
    case 'integer': return l10n.t('be a whole number');
    case 'finite': return l10n.t('be an ordinary number');
    case 'min-date': return l10n.t('be {0} or later', inWords(constraint.at, locale));
    case 'max-date': return l10n.t('be {0} or earlier', inWords(constraint.at, locale));
    case 'starts-with': return l10n.t('start with “{0}”', constraint.text);
    case 'ends-with': return l10n.t('end with “{0}”', constraint.text);
    case 'includes': return l10n.t('contain “{0}”', constraint.text);
    case 'format': return formatDemand(constraint.format);
    case 'date': return l10n.t('be a date, such as {0}', '2026-02-26');
    case 'json-schema': return undefined;
  }
}

function formatDemand(format: TextFormat): string | undefined {
  const named = (example: string): string => l10n.t('look like {0}', example);
  switch (format) {
    case 'url': return l10n.t('be a full address, such as {0}', 'https://example.com/page');
    case 'email': return l10n.t('be an e-mail address, such as {0}', 'name@example.com');
    case 'date': return l10n.t('be a date, such as {0}', '"2026-02-26"');
    case 'datetime': return l10n.t('be a date with its time, such as {0}', '"2026-02-26T10:30:00Z"');
    case 'time': return l10n.t('be a time, such as {0}', '"10:30:00"');
    case 'duration': return named('P3DT4H');
    case 'uuid': return named('123e4567-e89b-42d3-a456-426614174000');
    case 'ip': return named('192.0.2.1');
    case 'cidr': return named('192.0.2.0/24');
    case 'hostname': return named('example.com');
    case 'phone': return named('"+34600000000"');
    case 'emoji': return l10n.t('be an emoji');
    case 'lowercase': return l10n.t('be in small letters');
    case 'uppercase': return l10n.t('be in capital letters');
    case 'base64': case 'id': case 'regex': return undefined;
  }
}
