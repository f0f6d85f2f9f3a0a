import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { interfaceOf, typeAlias } from '../declarations.js';
import { importTypes } from '../imports.js';
import { type EmittedFile, sourceFile } from '../source-file.js';
import { bodyType, bodyTypeOf } from './body-type.js';

/** Emits the documented body of each error, for code that reads a client's own failure. */
export function emitCoreBodies(model: CatalogModel): Promise<EmittedFile> {
  return sourceFile('packages/errors-core/src/generated/bodies.ts', [
    importTypes('../response/json.js', 'Json'),
    typeAlias(
      'VeniceErrorBody',
      'The body of a failed request, in any of its documented shapes.',
      bodyType(model),
    ),
    ...model.errors.map((error) =>
      typeAlias(error.names.body, `The body of a failure with \`${error.code}\`.`, bodyTypeOf(error, model)),
    ),
    interfaceOf(
      'VeniceErrorBodyByCode',
      'The body of each code.',
      [],
      model.errors.map(({ code, names }) => [code, names.body]),
    ),
  ]);
}
