export { BlockCache } from './blockCache';
export type { Highlight } from './codeBlock';
export { toHero, type Hero, type HeroDate } from './hero';
export { languageOf } from './language';
export { lengthOf, type Length } from './readingTime';
export { codeLanguages, renderBody, renderHtml, type RenderablePost, type RenderedBlock, type RenderOptions } from './renderPost';
