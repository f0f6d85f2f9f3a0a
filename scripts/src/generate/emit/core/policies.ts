import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constantsOf, importTypes } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic } from '../typescript/types.js';

/** Emits the policies, which recognition and the public definitions share. */
export function emitCorePolicies({ tables }: CatalogModel): EmittedFile {
  return sourceFile('packages/errors-core/src/generated/policies.ts', [
    importTypes('../catalog/code-policy.js', 'Policies'),
    importTypes('./codes.js', 'VeniceErrorCode', 'VeniceErrorFamily'),
    ...constantsOf(generic('Policies', 'VeniceErrorCode', 'VeniceErrorFamily'), tables, {
      policies: 'The policy of each code.',
      terminal: 'The statuses that are final on a route, whatever the code.',
      acceptance: 'The policy of requests that are charged when they are accepted.',
      foreignKey: "The policy of errors that only the owner of a gateway's account can clear.",
      free: 'The routes whose requests are never charged.',
    }),
  ]);
}
