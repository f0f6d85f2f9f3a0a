import type { ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';
import { checkFields } from './check-fields.js';
import { checkPolicy } from './check-policy.js';
import { checkReferences } from './check-references.js';
import { checkDialects } from './claims/check-dialects.js';
import { checkReports } from './texts/check-reports.js';
import { checkTexts } from './texts/check-texts.js';

/** Checks each entry on its own, the policy, and the references between the files. */
export function checkMeaning(catalog: ValidCatalog, isCode: (code: string) => boolean): Problem[] {
  return [
    ...catalog.errors.flatMap((error) => [...checkFields(error, catalog), ...checkTexts(error, catalog)]),
    ...checkPolicy(catalog),
    ...checkReferences(catalog, isCode),
    ...checkReports(catalog),
    ...checkDialects(catalog),
  ];
}
