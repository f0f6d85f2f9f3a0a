import type { CatalogModel } from '../model/catalog-model.js';
import { sortedRecord } from '../model/tables.js';
import { constant } from './declarations.js';
import { importTypes } from './imports.js';
import { sourceFile, type EmittedFile } from './source-file.js';
import { generic } from './types.js';

/** The words of the catalog: a module of its own, so that recognising an error does not load them. */
export function emitCoreDefinitions({ errors, api }: CatalogModel): Promise<EmittedFile> {
  const definitions = sortedRecord(
    errors.map(({ code, status, message, logLevel, family, retry, wait, fixedBy, summary, remedy, source }) => [
      code,
      {
        status,
        message,
        logLevel,
        family,
        retry,
        ...(wait === undefined ? {} : { usualRetryAfterMs: wait * 1_000 }),
        fixedBy,
        summary,
        remedy,
        docsUrl: api.documentation,
        source,
      },
    ]),
  );
  return sourceFile('packages/errors-core/src/generated/definitions.ts', [
    importTypes('../definition.js', 'VeniceErrorDefinition'),
    importTypes('./codes.js', 'VeniceErrorCode'),
    constant(
      'definitions',
      'What the catalog says of each code, in words.',
      generic('Readonly', generic('Record', 'VeniceErrorCode', 'VeniceErrorDefinition')),
      definitions,
    ),
  ]);
}
