import { astroConfigPaths } from '../schema/astroConfigPaths';

/** Files that tell that the folder they are in is a site's root. */
export const siteMarks: readonly string[] = [...astroConfigPaths, 'galley.config.json'];
