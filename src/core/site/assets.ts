/** The files a site can show: those of its public folder and those beside its posts, by path from the site's root. */
export class Assets {
  private unread: readonly string[] | undefined;
  private folded: ReadonlyMap<string, string> | undefined;

  constructor(private readonly paths: ReadonlySet<string>) {}

  /** Whether a file lies in a folder that could not be read, and may be there. */
  mayHave(path: string): boolean {
    this.unread ??= [...this.paths].filter((known) => known.endsWith('/'));
    return this.unread.some((folder) => `${path}/`.startsWith(folder));
  }

  has(path: string): boolean {
    return this.paths.has(path);
  }

  /** The file that differs from a path in letter case alone. */
  inOtherCase(path: string): string | undefined {
    this.folded ??= new Map([...this.paths].map((known) => [known.toLowerCase(), known]));
    return this.folded.get(path.toLowerCase());
  }
}
