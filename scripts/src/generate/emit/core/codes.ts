import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constant, typeAlias } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { literalLines, literalType, readonlyArray, union } from '../typescript/types.js';

/** Emits the names that the catalog gives: codes, families, limits, and the address of their documentation. */
export function emitCoreCodes({ errors, families, tables, api }: CatalogModel): EmittedFile {
  const codes = errors.map(({ code }) => code);
  const familyNames = families.map(({ name }) => name);
  const limits = tables.headers.limits.map(({ name }) => name);
  return sourceFile('packages/errors-core/src/generated/codes.ts', [
    typeAlias('VeniceErrorCode', "Venice's name for an error, verbatim. Permanent.", literalLines(...codes)),
    typeAlias('VeniceErrorFamily', 'The group of an error. Permanent.', literalLines(...familyNames)),
    typeAlias('VeniceRateLimitName', 'The limits that a response can contain.', literalType(...limits)),
    constant('veniceErrorCodes', 'Every code, sorted.', readonlyArray('VeniceErrorCode'), codes),
    constant('veniceErrorFamilies', 'Every family, sorted.', readonlyArray('VeniceErrorFamily'), familyNames),
    constant('documentation', 'The official page about all errors.', 'string', api.documentation),
    constant('site', 'The site with a page for each code.', union('string', 'null'), api.site ?? null),
  ]);
}
