import { foundIn } from '../element';
import type {} from './mermaid';

/** Where the page finds Mermaid, and how it may run it: a script of this extension's own, with the page's nonce. */
export interface MermaidScript {
  readonly src: string;
  readonly nonce: string;
}

/** The font that diagrams are measured and drawn in. */
const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** The text of each diagram that is drawn, and of each that is to be. */
const sources = new WeakMap<Element, string>();

/** Whether an element is a diagram, drawn or not. */
export function isDiagram(element: Element): boolean {
  return element.matches('pre.mermaid');
}

/** Takes over what a newer version of a diagram says; it is drawn at the next `draw`, and the picture stays until then. */
export function renewDiagram(before: Element, after: Element): void {
  for (const { name, value } of after.attributes) before.setAttribute(name, value);
  sources.set(before, after.textContent);
}

/**
 * Draws the post's Mermaid diagrams. Mermaid is loaded for the first; each becomes a picture, so that whatever a diagram
 * holds can neither run nor load nor restyle anything.
 */
export class Diagrams {
  readonly #drawn = new WeakMap<Element, string>();
  #mermaid: Promise<NonNullable<typeof globalThis.galleyMermaid>> | undefined;
  #queue: Promise<void> = Promise.resolve();
  #count = 0;

  /**
   * @param failed what stands for a diagram of so many lines that cannot be drawn
   * @param name what a diagram is called for who cannot see it
   */
  constructor(
    private readonly root: Element,
    private readonly script: MermaidScript,
    private readonly texts: { failed(reason: string, lines: number): string; name(): string },
  ) {
    // Light and dark are attributes of the page: another one may mean other colours.
    new MutationObserver(() => this.draw()).observe(document.documentElement, { attributes: true });
  }

  /** Draws what is new or has changed in some elements, or anywhere, one after the other. */
  draw(roots: readonly Element[] = [this.root]): void {
    for (const element of foundIn(roots, 'pre.mermaid')) {
      if (!sources.has(element)) sources.set(element, element.textContent);
      this.#queue = this.#queue.then(() => this.#draw(element));
    }
  }

  async #draw(element: Element): Promise<void> {
    const source = sources.get(element) ?? '';
    const theme = isDark(this.root) ? 'dark' : 'default';
    const key = `${theme}\0${source}`;
    if (!element.isConnected || this.#drawn.get(element) === key) return;
    this.#drawn.set(element, key);
    try {
      const svg = await this.#render(source, theme);
      if (sources.get(element) === source) show(element, svg, this.texts.name());
    } catch (error) {
      if (sources.get(element) === source) this.#fail(element, source, error);
    }
  }

  async #render(source: string, theme: 'dark' | 'default'): Promise<string> {
    const mermaid = await (this.#mermaid ??= load(this.script));
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'themeCSS', 'fontFamily', 'htmlLabels', 'layout'],
      // The other layout is not part of the bundle.
      layout: 'dagre',
      theme,
      fontFamily: font,
      // A picture can hold SVG's own text only.
      htmlLabels: false,
      flowchart: { htmlLabels: false },
      suppressErrorRendering: true,
    });
    const stage = document.createElement('div');
    // The page's policy keeps out the style sheet within the SVG while it is measured: what matters of it is set here.
    stage.style.cssText = `position: absolute; visibility: hidden; inset-inline-start: 0; inset-block-start: 0; inline-size: 60rem; font: 16px/1.5 ${font}`;
    document.body.append(stage);
    try {
      this.#count++;
      return (await mermaid.render(`galley-diagram-${String(this.#count)}`, source, stage)).svg;
    } finally {
      stage.remove();
    }
  }

  /** A picture that there was stays, faded: while one types, a diagram is wrong most of the time. */
  #fail(element: Element, source: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    element.setAttribute('data-failed', this.texts.failed(reason.split('\n')[0] ?? '', source.trimEnd().split('\n').length));
    if (element.querySelector('img') !== null) return;
    const code = document.createElement('code');
    code.textContent = source;
    element.replaceChildren(code);
  }
}

function load({ src, nonce }: MermaidScript): Promise<NonNullable<typeof globalThis.galleyMermaid>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = nonce;
    script.src = src;
    script.addEventListener('load', () => {
      if (globalThis.galleyMermaid) resolve(globalThis.galleyMermaid);
      else reject(new Error('Mermaid did not start'));
    });
    script.addEventListener('error', () => reject(new Error('Mermaid cannot be loaded')));
    document.head.append(script);
  });
}

function show(element: Element, svg: string, name: string): void {
  const drawing = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (drawing === null) return;
  const [, , width, height] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (width !== undefined && height !== undefined) {
    drawing.setAttribute('width', String(width));
    drawing.setAttribute('height', String(height));
  }
  drawing.style.maxWidth = '';
  const image = document.createElement('img');
  image.alt = drawing.querySelector(':scope > title')?.textContent ?? name;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  element.removeAttribute('data-failed');
  element.replaceChildren(image);
}

/** Whether the page is written in light on dark, whichever theme it wears. */
function isDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 128;
}
