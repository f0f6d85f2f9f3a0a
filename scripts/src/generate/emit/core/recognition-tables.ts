import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constant } from '../declarations.js';
import { importTypes } from '../imports.js';
import { type EmittedFile, sourceFile } from '../source-file.js';
import { generic } from '../types.js';

const NAMES = ['VeniceErrorCode', 'VeniceErrorFamily', 'VeniceRateLimitName'];

/** What recognition and retry policy read: no words for people. */
export function emitCoreTables({ tables }: CatalogModel): Promise<EmittedFile> {
  return sourceFile('packages/errors-core/src/generated/tables.ts', [
    importTypes('../catalog/catalog-tables.js', 'CatalogTables'),
    importTypes('./codes.js', ...NAMES),
    constant(
      'tables',
      'The catalog, as the functions of this package read it.',
      generic('CatalogTables', ...NAMES),
      tables,
    ),
  ]);
}
