import * as vscode from 'vscode';
import { BlockCache, codeLanguages, hasMath, languageOf, renderBody, type ParsedPost } from '../../core';
import type { Block, Hero, Patch, Show } from '../../preview/protocol';
import { toSplice } from '../../preview/splice';
import type { Equipment } from './equipment';
import { toHeroView } from './heroView';
import { toCardTexts, toPageTexts } from './pageTexts';

/** What the page shows at this moment. */
interface Shown extends Pick<Show, 'version' | 'hero' | 'blocks' | 'folderBase' | 'publicBase'> {
  readonly resource: string;
}

/** What the page is told besides the post, when it gets one as a whole. */
export type State = Pick<Show, 'locked' | 'line' | 'embeds' | 'remoteImages'>;

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?:-|$)/i;

/** What the page of a preview holds of its post: all of it first, then by what changes. */
export class Content {
  #shown: Shown | undefined;
  readonly #cache = new BlockCache();

  /** @param loaded called when what a post needs to be painted has been loaded: it is time to render again */
  constructor(
    private readonly webview: vscode.Webview,
    private readonly equipment: Equipment,
    private readonly loaded: () => void,
  ) {}

  /** The blocks that the page holds. */
  get blocks(): readonly Block[] {
    return this.#shown?.blocks ?? [];
  }

  /** The title that the page shows. */
  get title(): string | undefined {
    return this.#shown?.hero.title;
  }

  /** The page holds nothing any more. */
  forget(): void {
    this.#shown = undefined;
  }

  /** Renders a post: what brings the page from what it holds to this version. */
  update(document: vscode.TextDocument, post: ParsedPost, state: State): Show | Patch {
    const former = this.#shown;
    const shown = this.#render(document, post);
    this.#shown = shown;
    // Which site a post belongs to may be known only a moment after the post is.
    if (former?.resource !== shown.resource || former.publicBase !== shown.publicBase) return this.#whole(document, post, shown, state);
    const { version, hero, blocks } = shown;
    const sameHero = JSON.stringify(former.hero) === JSON.stringify(hero);
    return { type: 'patch', base: former.version, version, ...(!sameHero && { hero }), splice: toSplice(former.blocks, blocks) };
  }

  #render(document: vscode.TextDocument, post: ParsedPost): Shown {
    const { host, painters } = this.equipment;
    const features = host.features(document);
    const hero: Hero = { ...toHeroView(post, host.readerData(document, post), features.language, Date.now()), address: host.address(document) };
    const highlight = painters.highlight(document, features.code ?? {}, codeLanguages(post, features), this.loaded);
    const typeset = features.typesetsMath === true && hasMath(post) ? painters.typeset(this.loaded) : undefined;
    const blocks = renderBody(post, { features, highlight, typeset, cache: this.#cache });
    const { uri, version } = document;
    const folder = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
    return { resource: uri.toString(), version, hero, blocks, folderBase: this.#base(folder), publicBase: this.#base(host.publicFolder(document)) };
  }

  #whole(document: vscode.TextDocument, post: ParsedPost, shown: Shown, state: State): Show {
    const language = languageOf(post) ?? this.equipment.host.features(document).language;
    return {
      type: 'show',
      ...shown,
      ...state,
      lang: language ?? '',
      dir: language === undefined ? 'auto' : rightToLeft.test(language) ? 'rtl' : 'ltr',
      texts: toPageTexts(),
      cardTexts: toCardTexts(),
    };
  }

  /** Where the page finds the files of a folder. */
  #base(folder: vscode.Uri | undefined): string {
    return folder === undefined ? '' : `${this.webview.asWebviewUri(folder).toString()}/`;
  }
}
