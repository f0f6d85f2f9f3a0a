import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';
import { checkFields } from './check-fields.js';
import { checkReferences } from './check-references.js';
import { checkTexts } from './check-texts.js';

/** Checks each entry on its own, and its references to other files. */
export function checkMeaning(catalog: ValidCatalog, isCode: (code: string) => boolean): Problem[] {
  return [
    ...catalog.errors.flatMap((error) => [
      ...checkFields(error, catalog),
      ...checkTexts(error, catalog),
      ...checkWait(error),
    ]),
    ...checkReferences(catalog, isCode),
  ];
}

function checkWait({ entry, document, path }: LocatedError): Problem[] {
  return entry.waitSeconds !== undefined && entry.retry === 'never'
    ? [document.problem('wait-without-retry', {}, [...path, 'waitSeconds'])]
    : [];
}
