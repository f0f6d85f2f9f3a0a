import type { AnyVeniceError, Issue } from '@venice/errors-core';
import { cut } from './text.js';

/** Renders whether and when to retry. */
export function retryInWords({ retryable, retryAfterMs }: AnyVeniceError): string {
  if (!retryable) return 'no';
  return retryAfterMs === undefined ? 'back off' : `in ${Math.ceil(retryAfterMs / 1_000)} s`;
}

/** Returns the fields that not every error has, by name. */
export function fieldsOf({
  requestId,
  creditsRefunded,
  rateLimit,
  details,
}: AnyVeniceError): [string, string][] {
  const { issues, ...others } = details;
  const fields = {
    creditsRefunded,
    issues: issues?.map(issueInWords).join('; '),
    ...others,
    rateLimit,
    requestId,
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, valueInWords(value)]);
}

/** Renders any value on one line. */
export function valueInWords(value: unknown): string {
  return value === undefined
    ? 'undefined'
    : cut(typeof value === 'string' ? value : JSON.stringify(value), 60);
}

function issueInWords({ path, message }: Issue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
