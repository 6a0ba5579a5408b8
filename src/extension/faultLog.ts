import type * as vscode from 'vscode';
import type { FileFault } from '../disk/diskFiles';

/** Of so many files that are newly at fault each has a line of its own; of the others one tells how many they are. */
const mostFiles = 20;

/** So many lines are remembered. */
const mostTold = 200;

/** Not for the writer: English only. */
const inWords: Readonly<Record<FileFault, string>> = {
  'forbidden': 'there is no permission to read it, so it counts as not there',
  'leads-nowhere': 'it is a link to what is not there',
  'leads-in-a-loop': 'it is a link that leads to itself',
  'leads-out': 'it is a link out of the folders that are open, and is not followed',
  'no-text': 'it is not written in UTF-8, or holds what no text holds',
  'unreadable': 'it could not be read, so it counts as not there',
};

/** Tells what went wrong in the log: each fault in one line, once as long as it lasts. */
export class FaultLog {
  /** What lasts, by what it is about. */
  readonly #lasting = new Map<string, string>();
  /** The files at fault of each site. */
  readonly #files = new Map<string, ReadonlyMap<string, FileFault>>();

  readonly #told: string[] = [];

  constructor(private readonly log: Pick<vscode.LogOutputChannel, 'warn'>) {}

  /**
   * Tells a fault, unless it was told and has lasted since.
   *
   * @param about what it is about: a file, a folder; it has one fault at a time
   */
  tell(about: string, fault: string): void {
    if (this.#lasting.get(about) === fault) return;
    this.#lasting.set(about, fault);
    this.#write(`${about}: ${fault}`);
  }

  /** Nothing is wrong with it any more: should it be again, that is told anew. */
  over(about: string): void {
    this.#lasting.delete(about);
  }

  /** The lines that were written last, the newest at the end: VS Code shows no test what stands in a log. */
  get told(): readonly string[] {
    return this.#told;
  }

  /** Tells which files of a site are newly at fault; `faults` are all that are now. */
  tellFiles(root: string, faults: ReadonlyMap<string, FileFault>): void {
    const former = this.#files.get(root);
    const added = [...faults].filter(([path, fault]) => former?.get(path) !== fault);
    this.#files.set(root, new Map(faults));
    for (const [path, fault] of added.slice(0, mostFiles)) this.#write(`${root}/${path}: ${inWords[fault]}`);
    if (added.length > mostFiles) this.#write(`${root}: the same is true of ${added.length - mostFiles} more files`);
  }

  #write(line: string): void {
    this.log.warn(line);
    this.#told.push(line);
    if (this.#told.length > mostTold) this.#told.shift();
  }
}

/** An error in one line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' ? `there is no room left (${code})` : error.message;
}
