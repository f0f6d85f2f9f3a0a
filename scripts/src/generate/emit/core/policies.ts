import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constantOf, importTypes } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic } from '../typescript/types.js';

const POLICIES = generic('Policies', 'VeniceErrorCode', 'VeniceErrorFamily');

/** Emits the policies, which recognition and the public definitions share. */
export function emitCorePolicies({ tables }: CatalogModel): EmittedFile {
  return sourceFile('packages/errors-core/src/generated/policies.ts', [
    importTypes('../catalog/code-policy.js', 'Policies'),
    importTypes('./codes.js', 'VeniceErrorCode', 'VeniceErrorFamily'),
    constantOf('policies', 'The policy of each code.', POLICIES, tables),
    constantOf('terminal', 'The statuses that are final on a route, whatever the code.', POLICIES, tables),
    constantOf(
      'acceptance',
      'The policy of requests that are charged when they are accepted.',
      POLICIES,
      tables,
    ),
    constantOf(
      'foreignKey',
      "The policy of errors that only the owner of a gateway's account can clear.",
      POLICIES,
      tables,
    ),
    constantOf('free', 'The routes whose requests are never charged.', POLICIES, tables),
  ]);
}
