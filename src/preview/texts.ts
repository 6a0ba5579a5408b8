/** Texts of the cards; `{0}` and `{1}` are filled in by the page. */
export interface CardTexts {
  readonly heading: string;
  readonly domain: string;
  readonly noTitle: string;
  readonly noDescription: string;
  readonly noImage: string;
  readonly imageAdvice: string;
  readonly noSite: string;
  readonly svg: string;
  readonly titleWidth: string;
  readonly descriptionWidth: string;
  readonly cutOff: string;
}

/** Texts that the page itself needs, in the reader's language; `{0}` is filled in by the page. */
export interface PageTexts {
  readonly imageMissing: string;
  readonly embed: string;
  readonly loadEmbed: string;
  readonly imageRemote: string;
  readonly diagram: string;
  readonly diagramFailed: string;
  readonly diagramUnknown: string;
  readonly diagramLine: string;
  readonly empty: string;
  readonly task: string;
  readonly problems: string;
  readonly previousProblem: string;
  readonly nextProblem: string;
  readonly showInSource: string;
  readonly fix: string;
  readonly toolbar: string;
  readonly view: string;
  readonly post: string;
  readonly cards: string;
  readonly width: string;
  readonly phone: string;
  readonly tablet: string;
  readonly full: string;
  readonly travel: string;
  readonly back: string;
  readonly forward: string;
  readonly contents: string;
  readonly noHeadings: string;
  readonly linkTarget: string;
  readonly moreFixes: string;
}
