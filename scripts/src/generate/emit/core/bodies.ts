import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { importTypes, interfaceOf, typeAlias } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { bodyParts, bodyTypeOf, COMMON_BODY, commonBody, commonBodyType } from './body-type.js';

/** Emits the documented body of each error, for code that reads the failure of a client. */
export function emitCoreBodies(model: CatalogModel): EmittedFile {
  const common = commonBody(model);
  return sourceFile('packages/errors-core/src/generated/bodies.ts', [
    importTypes('../catalog/extended.js', 'Extended'),
    importTypes('../data/json.js', 'Json'),
    typeAlias(
      COMMON_BODY,
      'The body of a failed request, in any of its documented shapes.',
      commonBodyType(common),
    ),
    ...bodyParts(common).map(({ path, name, type }) => ({
      ...typeAlias(name, `The object in \`${path.join('.')}\` of a body.`, type),
      isExported: false,
    })),
    ...model.errors.map((error) =>
      typeAlias(
        error.names.body,
        `The body of a failure with \`${error.code}\`.`,
        bodyTypeOf(error, common, model),
      ),
    ),
    interfaceOf(
      'VeniceErrorBodyByCode',
      'The body of each code.',
      [],
      model.errors.map(({ code, names }) => [code, names.body]),
    ),
  ]);
}
