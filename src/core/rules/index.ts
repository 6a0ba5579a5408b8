import { collapsed } from './body/collapsed';
import { emptySection } from './body/emptySection';
import { escapedMarkdown } from './body/escapedMarkdown';
import { headingSkip } from './body/headingSkip';
import { missingAlt } from './body/missingAlt';
import { mojibake } from './body/mojibake';
import { oddSpace } from './body/oddSpace';
import { placeholder } from './body/placeholder';
import { quotesInCode } from './body/quotesInCode';
import { repeatedFrontmatter } from './body/repeatedFrontmatter';
import { repeatedTitle } from './body/repeatedTitle';
import { tooLong } from './body/tooLong';
import { wrappedInFence } from './body/wrappedInFence';
import { descriptionLength } from './frontmatter/descriptionLength';
import { duplicateDescription } from './frontmatter/duplicateDescription';
import { duplicateKey } from './frontmatter/duplicateKey';
import { duplicateRoute } from './frontmatter/duplicateRoute';
import { duplicateTitle } from './frontmatter/duplicateTitle';
import { emptyText } from './frontmatter/emptyText';
import { imageAlt } from './frontmatter/imageAlt';
import { misreadValue } from './frontmatter/misreadValue';
import { missingBlock } from './frontmatter/missingBlock';
import { missingField } from './frontmatter/missingField';
import { missingImage } from './frontmatter/missingImage';
import { scheduled } from './frontmatter/scheduled';
import { singleTag } from './frontmatter/singleTag';
import { smartQuotes } from './frontmatter/smartQuotes';
import { syntax } from './frontmatter/syntax';
import { tagSpelling } from './frontmatter/tagSpelling';
import { titleLength } from './frontmatter/titleLength';
import { unclosedBlock } from './frontmatter/unclosedBlock';
import { unknownKey } from './frontmatter/unknownKey';
import { updatedBeforePublished } from './frontmatter/updatedBeforePublished';
import { wrongType } from './frontmatter/wrongType';
import { wrongValue } from './frontmatter/wrongValue';
import { duplicateDefinition } from './link/duplicateDefinition';
import { empty } from './link/empty';
import { missingAsset } from './link/missingAsset';
import { missingFragment } from './link/missingFragment';
import { missingPage } from './link/missingPage';
import { ownDomain } from './link/ownDomain';
import { redirected } from './link/redirected';
import { self } from './link/self';
import { toDraft } from './link/toDraft';
import { toScheduled } from './link/toScheduled';
import { trailingSlash } from './link/trailingSlash';
import { unrewrittenRelative } from './link/unrewrittenRelative';
import { unusedDefinition } from './link/unusedDefinition';
import type { Rule } from './rule';

/** Every rule, in the order their problems are listed at one place. */
export const rules: readonly Rule[] = [
  missingBlock, unclosedBlock, syntax, duplicateKey, missingField, wrongType, wrongValue, unknownKey, misreadValue, smartQuotes,
  emptyText, duplicateTitle, duplicateDescription, duplicateRoute, tagSpelling, singleTag, updatedBeforePublished, scheduled,
  descriptionLength, titleLength, missingImage, imageAlt,
  missingPage, missingAsset, missingFragment, unrewrittenRelative, toDraft, toScheduled, empty, duplicateDefinition,
  trailingSlash, ownDomain, redirected, self, unusedDefinition,
  wrappedInFence, repeatedFrontmatter, repeatedTitle, collapsed, escapedMarkdown, headingSkip, emptySection, missingAlt, oddSpace, mojibake,
  quotesInCode, placeholder, tooLong,
];
