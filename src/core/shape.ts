/**
 * A second door for adapters, to what finds out about a site before there is any post of it. `index.ts` brings the whole engine
 * along; this does not.
 */
export { readConfigFile } from './config/readConfig';
export { settingMistakes, soundPart } from './config/validate';
export { defaultConfig } from './model/config';
export { Lines } from './parse/lines';
export { loadShape } from './site/load';
export { siteMarks } from './site/siteMarks';
