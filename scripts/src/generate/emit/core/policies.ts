import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { constant } from '../typescript/declarations.js';
import { importTypes } from '../typescript/imports.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic, literalType, member } from '../typescript/types.js';

/** Emits the policies, which recognition and the public definitions share. */
export function emitCorePolicies({ tables }: CatalogModel): EmittedFile {
  return sourceFile('packages/errors-core/src/generated/policies.ts', [
    importTypes('../catalog/code-policy.js', 'Policies'),
    importTypes('./codes.js', 'VeniceErrorCode', 'VeniceErrorFamily'),
    constant('policies', 'The policy of each code.', policiesAt('policies'), tables.policies),
    constant(
      'terminal',
      'The statuses that are final on a route, whatever the code.',
      policiesAt('terminal'),
      tables.terminal,
    ),
    constant(
      'acceptance',
      'The policy of requests that are charged when they are accepted.',
      policiesAt('acceptance'),
      tables.acceptance,
    ),
    constant(
      'foreignKey',
      "The policy of errors that only the owner of a gateway's account can clear.",
      policiesAt('foreignKey'),
      tables.foreignKey,
    ),
    constant('free', 'The routes whose requests are never charged.', policiesAt('free'), tables.free),
  ]);
}

function policiesAt(name: string): string {
  return member(generic('Policies', 'VeniceErrorCode', 'VeniceErrorFamily'), literalType(name));
}
