import { closest, indexCandidates, type Candidate, type CandidateIndex, type Suggestion } from './closest';

interface FileCandidate extends Candidate {
  /** From the site's root. */
  readonly path: string;
}

/** Finds the files that a broken address may have meant: by their names, as posts are found by their slugs. */
export class NearFiles {
  private readonly byKind = new Map<string, CandidateIndex<FileCandidate>>();

  /** @param paths from the site's root; those with a slash at the end are folders */
  constructor(private readonly paths: readonly string[]) {}

  /** @param path of the broken address, decoded. A picture may mean a picture of another kind, any other file one of its own. */
  find(path: string): readonly Suggestion<FileCandidate>[] {
    const kind = kindOf(path);
    const candidates = this.byKind.get(kind) ?? this.candidatesOf(kind);
    this.byKind.set(kind, candidates);
    const found = closest(stemOf(path), candidates);
    // Of several with one name the one in that folder; `sort` leaves all others as they are.
    const isBeside = ({ candidate }: Suggestion<FileCandidate>): boolean => `/${candidate.path}`.includes(`/${folderOf(path)}/`);
    return [...found].sort((a, b) => b.score - a.score || Number(isBeside(b)) - Number(isBeside(a)));
  }

  private candidatesOf(kind: string): CandidateIndex<FileCandidate> {
    const paths = this.paths.filter((path) => !path.endsWith('/') && kindOf(path) === kind);
    return indexCandidates(paths.sort().map((path) => ({ slug: stemOf(path), path })));
  }
}

function kindOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return /^(?:png|jpe?g|webp|avif|gif|svg)$/.test(ending) ? 'picture' : ending;
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

function folderOf(path: string): string {
  return path.split('/').filter((part) => !/^\.*$/.test(part)).slice(0, -1).join('/');
}
