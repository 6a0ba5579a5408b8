export { BlockCache } from './blockCache';
export type { Highlight, Typeset } from './codeBlock';
export { heroPart, toHero, type Hero, type HeroDate, type HeroPart } from './hero';
export { languageOf } from './language';
export { lengthOf, type Length } from './readingTime';
export { placeOfWord } from './placeOfWord';
export { codeLanguages, hasMath, renderBody, renderHtml, type RenderablePost, type RenderedBlock, type RenderOptions } from './renderPost';
