import { generatorMarks } from './generators/detect';

/** Files that tell that the folder they are in is a site's root. */
export const siteMarks: readonly string[] = [...generatorMarks, 'galley.config.json'];
