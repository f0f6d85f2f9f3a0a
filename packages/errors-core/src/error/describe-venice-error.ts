import type { VeniceErrorDefinition } from '../catalog/definition.js';
import { veniceErrorDefinitions } from '../catalog/venice-error-definitions.js';
import { read } from '../data/read-unknown.js';
import { atRoute } from '../details/choose-policy.js';
import { validIssues } from '../details/read-issues.js';
import type { VeniceErrorCode } from '../generated/codes.js';
import { acceptanceRemedy, foreignKeyRemedy, terminalRemedies } from '../generated/definitions.js';
import { acceptance, foreignKey } from '../generated/policies.js';
import { statusKeys } from '../recognize/status-rule.js';
import type { VeniceError } from './venice-error.js';

/**
 * Describes an error for people: what happened, in which fields, what to do, whether to retry, whether it was
 * charged, and which request id to quote. Returns several lines of plain text, without a final line break. Never throws:
 * if a field of the error has a value that it cannot have, returns the message alone.
 *
 * @example
 * ```ts
 * import { describeVeniceError, toVeniceError } from '@venice/errors-core';
 *
 * console.error(describeVeniceError(toVeniceError({ status: 401, body: { error: 'Authentication failed' } })));
 * ```
 */
export function describeVeniceError(error: VeniceError): string {
  try {
    return describe(error);
  } catch {
    const message = read(error, 'message');
    return typeof message === 'string' ? message : 'Unrecognized Venice error';
  }
}

function describe(error: VeniceError): string {
  const definition = definitionOf(error.code);
  const status = error.status === undefined ? '' : ` (HTTP ${error.status})`;
  const lines = [
    `${error.code ?? 'Unrecognized Venice error'}${status}: ${error.message}`,
    ...validIssues(read(error.details, 'issues')).map(({ path, message }) =>
      path.length === 0 ? `  - ${message}` : `  - ${path.join('.')}: ${message}`,
    ),
    definition && `What happened: ${definition.summary}`,
    describeRemedy(error, definition),
    `Actions: ${error.actions.join(', ')}`,
    error.origin === 'client' && 'Origin: this machine; the request was not sent',
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

/** The remedy of a code does not fit if a status on the route has decided. */
function describeRemedy(
  error: VeniceError,
  definition: VeniceErrorDefinition | undefined,
): string | undefined {
  const isOfOthers = error.family === 'billing' && read(error.details['via'], 'ownKey') === false;
  if (isOfOthers && error.action === foreignKey.actions[0]) return `What to do: ${foreignKeyRemedy}`;
  const onRoute = atRoute(definition?.routes, error.route);
  const own = onRoute?.remedy ?? definition?.remedy;
  const isOwn = (onRoute?.actions ?? definition?.actions)?.[0] === error.action;
  const remedy = isOwn ? own : (statusRemedy(error, definition) ?? own);
  return remedy === undefined ? undefined : `What to do: ${remedy}`;
}

function statusRemedy(
  { action, route, status }: VeniceError,
  definition: VeniceErrorDefinition | undefined,
): string | undefined {
  if (action === acceptance.actions[0]) return acceptanceRemedy;
  const final = atRoute(terminalRemedies, route);
  const keys = statusKeys(status === undefined || status < 400 ? definition?.status : status);
  return keys.map((key) => final?.[key]).find((remedy) => remedy !== undefined);
}

function describeRetry({ retryable, retryAfterMs }: VeniceError): string {
  if (!retryable) {
    return retryAfterMs === undefined ? 'no' : `no; can succeed in ${Math.ceil(retryAfterMs / 1_000)} s`;
  }
  return retryAfterMs === undefined ? 'yes, with backoff' : `yes, after ${Math.ceil(retryAfterMs / 1_000)} s`;
}

const CHARGES = { no: 'not charged', maybe: 'may have been charged', yes: 'charged' } as const;

/** `undefined` for a value of a newer version. */
function describeCharge({ creditsRefunded, charged }: VeniceError): string | undefined {
  if (creditsRefunded !== undefined) return `Credits: ${creditsRefunded ? 'refunded' : 'not refunded'}`;
  const text = charged && read(CHARGES, charged);
  return typeof text === 'string' ? `Credits: ${text}` : undefined;
}
