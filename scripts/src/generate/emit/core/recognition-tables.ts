import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constant } from '../declarations.js';
import { importTypes } from '../imports.js';
import { type EmittedFile, sourceFile } from '../source-file.js';
import { generic } from '../types.js';

const NAMES = ['VeniceErrorCode', 'VeniceErrorFamily', 'VeniceRateLimitName'];

/** Emits the tables that recognize an error: no policies, no guidance. */
export function emitCoreTables({ tables }: CatalogModel): Promise<EmittedFile> {
  const {
    policies: _policies,
    terminal: _terminal,
    acceptance: _acceptance,
    foreignKey: _foreignKey,
    free: _free,
    ...recognition
  } = tables;
  return sourceFile('packages/errors-core/src/generated/tables.ts', [
    importTypes('../catalog/catalog-tables.js', 'RecognitionTables'),
    importTypes('./codes.js', ...NAMES),
    constant(
      'tables',
      'The tables that recognize an error and read its fields.',
      generic('RecognitionTables', ...NAMES),
      recognition,
    ),
  ]);
}
