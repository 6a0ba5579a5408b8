import { duplicateKey } from './frontmatter/duplicateKey';
import { missingBlock } from './frontmatter/missingBlock';
import { missingField } from './frontmatter/missingField';
import { syntax } from './frontmatter/syntax';
import { unclosedBlock } from './frontmatter/unclosedBlock';
import { unknownKey } from './frontmatter/unknownKey';
import { wrongType } from './frontmatter/wrongType';
import { wrongValue } from './frontmatter/wrongValue';
import { missingAsset } from './link/missingAsset';
import { missingFragment } from './link/missingFragment';
import { missingPage } from './link/missingPage';
import type { Rule } from './rule';

/** Every rule, in the order their problems are listed at one place. */
export const rules: readonly Rule[] = [
  missingBlock, unclosedBlock, syntax, duplicateKey, missingField, wrongType, wrongValue, unknownKey,
  missingPage, missingAsset, missingFragment,
];
