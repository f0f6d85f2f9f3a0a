import type { VeniceErrorDefinition } from '../catalog/definition.js';
import { veniceErrorDefinitions } from '../catalog/venice-error-definitions.js';
import { validIssues } from '../details/read-issues.js';
import { atRoute } from '../details/read-retry.js';
import type { VeniceErrorCode } from '../generated/codes.js';
import { read } from '../response/json.js';
import type { VeniceError } from './venice-error.js';

/**
 * Describes an error for people: what happened, in which fields, what to do, whether to retry, whether it was
 * charged, and which request id to quote. Returns several lines of plain text, without a final line break.
 *
 * @example
 * ```ts
 * import { describeVeniceError, toVeniceError } from '@venice/errors-core';
 *
 * console.error(describeVeniceError(toVeniceError({ status: 401, body: { error: 'Authentication failed' } })));
 * ```
 */
export function describeVeniceError(error: VeniceError): string {
  const definition = definitionOf(error.code);
  const status = error.status === undefined ? '' : ` (HTTP ${error.status})`;
  const lines = [
    `${error.code ?? 'Unrecognized Venice error'}${status}: ${error.message}`,
    ...validIssues(read(error.details, 'issues')).map(({ path, message }) =>
      path.length === 0 ? `  - ${message}` : `  - ${path.join('.')}: ${message}`,
    ),
    definition && `What happened: ${definition.summary}`,
    definition && `What to do: ${atRoute(definition.routes, error.route)?.remedy ?? definition.remedy}`,
    `Retry: ${describeRetry(error)}`,
    describeCharge(error),
    error.requestId !== undefined && `Request id: ${error.requestId}`,
    `More: ${error.docsUrl}`,
  ];
  return lines.filter((line) => typeof line === 'string').join('\n');
}

/** `undefined` for a code of a newer catalog, which a revived error can have. */
function definitionOf(code: VeniceErrorCode | undefined): VeniceErrorDefinition | undefined {
  return code !== undefined && Object.hasOwn(veniceErrorDefinitions, code)
    ? veniceErrorDefinitions[code]
    : undefined;
}

function describeRetry({ retryable, retryAfterMs }: VeniceError): string {
  if (!retryable) return 'no';
  return retryAfterMs === undefined ? 'yes, with backoff' : `yes, after ${Math.ceil(retryAfterMs / 1_000)} s`;
}

const CHARGES = { no: 'not charged', maybe: 'may have been charged', yes: 'charged' } as const;

/** `undefined` for a value of a newer version. */
function describeCharge({ creditsRefunded, charged }: VeniceError): string | undefined {
  if (creditsRefunded !== undefined) return `Credits: ${creditsRefunded ? 'refunded' : 'not refunded'}`;
  const text = charged && read(CHARGES, charged);
  return typeof text === 'string' ? `Credits: ${text}` : undefined;
}
