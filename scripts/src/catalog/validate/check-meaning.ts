import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';
import { checkFields } from './check-fields.js';
import { checkReferences } from './check-references.js';

/** What each entry means by itself and of the files around it: nothing names what is not there. */
export function checkMeaning(catalog: ValidCatalog, isCode: (code: string) => boolean): Problem[] {
  return [
    ...catalog.errors.flatMap((error) => [...checkFields(error, catalog), ...checkWait(error)]),
    ...checkReferences(catalog, isCode),
  ];
}

function checkWait({ entry, document, path }: LocatedError): Problem[] {
  return entry.waitSeconds !== undefined && entry.retry === 'never'
    ? [
        document.problem(
          [...path, 'waitSeconds'],
          'a wait before a retry that is never made',
          'remove it, or set retry: backoff',
        ),
      ]
    : [];
}
