import type { RetryRules } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../../../catalog/model/catalog-model.js';
import { compare } from '../../../../catalog/problem.js';
import { constant, importTypes } from '../../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../../typescript/source-file.js';
import { generic } from '../../typescript/types.js';

/** Emits what decides about sending a request again. */
export function emitCoreRetryRules(model: CatalogModel): EmittedFile {
  return sourceFile('packages/errors-core/src/generated/retry-rules.ts', [
    importTypes('../catalog/code-policy.js', 'RetryRules'),
    importTypes('./codes.js', 'VeniceErrorCode'),
    constant(
      'retryRules',
      'What decides about sending a request again, in addition to the policy of its error.',
      generic('RetryRules', 'VeniceErrorCode'),
      retryRules(model),
      2,
    ),
  ]);
}

function retryRules({ api: { retries, routes }, errors }: CatalogModel): RetryRules {
  const { output, repeats } = retries;
  return {
    output: {
      routes: Object.entries(routes).flatMap(([route, { billing }]) =>
        billing.charged === 'on-output' ? [route] : [],
      ),
      statuses: [...output.statuses].sort(compare),
    },
    repeats: {
      routes: [...repeats.routes].sort(compare),
      statuses: [...repeats.statuses].sort(compare),
      failures: repeats.failures,
    },
    chargedOnce: errors.flatMap(({ code, charged }) => (charged.once ? [code] : [])).sort(compare),
  };
}
