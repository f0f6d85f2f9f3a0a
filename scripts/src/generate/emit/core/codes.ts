import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constant, typeAlias } from '../declarations.js';
import { type EmittedFile, sourceFile } from '../source-file.js';
import { literalType, readonlyArray } from '../types.js';

/** The names the catalog gives: codes, families, limits. */
export function emitCoreCodes({ errors, families, tables }: CatalogModel): Promise<EmittedFile> {
  const codes = errors.map(({ code }) => code);
  const familyNames = families.map(({ name }) => name);
  const limits = tables.headers.limits.map(({ name }) => name);
  return sourceFile('packages/errors-core/src/generated/codes.ts', [
    typeAlias('VeniceErrorCode', "Venice's name for an error, verbatim. Permanent.", literalType(...codes)),
    typeAlias('VeniceErrorFamily', 'The group an error belongs to. Permanent.', literalType(...familyNames)),
    typeAlias('VeniceRateLimitName', 'The limits a response can tell.', literalType(...limits)),
    constant('veniceErrorCodes', 'Every code, sorted.', readonlyArray('VeniceErrorCode'), codes),
    constant('veniceErrorFamilies', 'Every family, sorted.', readonlyArray('VeniceErrorFamily'), familyNames),
  ]);
}
