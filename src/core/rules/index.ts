import { missingAsset } from './link/missingAsset';
import { missingFragment } from './link/missingFragment';
import { missingPage } from './link/missingPage';
import type { Rule } from './rule';

/** Every rule, in the order their problems are listed at one place. */
export const rules: readonly Rule[] = [missingPage, missingAsset, missingFragment];
