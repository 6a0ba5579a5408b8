import * as l10n from '@vscode/l10n';

/** Why a file could not be written, in words that follow “it was left as it is:”; the system's own where there are none of ours. */
export function plainReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'fchown') return l10n.t('its owner could not be kept');
  switch (code) {
    case 'EACCES': case 'EPERM': return l10n.t('there is no permission to write there');
    case 'EROFS': return l10n.t('the disk is read-only');
    case 'ENOSPC': case 'EDQUOT': return l10n.t('the disk is full');
    case 'EISDIR': return l10n.t('it is a folder');
    case 'ENOTDIR': case 'EEXIST': return l10n.t('a part of its path is a file');
    case 'ENOENT': return l10n.t('it is not there any more');
    default: return error.message;
  }
}
