import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constant } from '../declarations.js';
import { importTypes } from '../imports.js';
import { type EmittedFile, sourceFile } from '../source-file.js';
import { generic } from '../types.js';

/** Emits the policy of each code, which recognition and the public definitions share. */
export function emitCorePolicies({ tables }: CatalogModel): Promise<EmittedFile> {
  return sourceFile('packages/errors-core/src/generated/policies.ts', [
    importTypes('../catalog/code-policy.js', 'CodePolicy'),
    importTypes('./codes.js', 'VeniceErrorCode', 'VeniceErrorFamily'),
    constant(
      'policies',
      'The policy of each code.',
      generic('Readonly', generic('Record', 'VeniceErrorCode', generic('CodePolicy', 'VeniceErrorFamily'))),
      tables.policies,
    ),
  ]);
}
