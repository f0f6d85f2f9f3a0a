import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import { decideRetry } from '@venice/errors-core/retry';
import type { Decide, Failure } from './policy.js';

/** Our own decision, `decideRetry` of core. */
export const ours: Decide = (failure, { now, random }) => {
  const { attempt, elapsedMs, previous, route } = failure;
  const { retry, delayMs } = decideRetry(errorOf(failure), {
    attempt,
    elapsedMs,
    previous: previous && errorOf(previous),
    route,
    now,
    random,
  });
  return retry ? delayMs : undefined;
};

/** The failure of a connection has no response, so there is no Venice error for it. */
function errorOf({ status, headers, body, route, isUnsent }: Failure): AnyVeniceError | Error {
  if (status === undefined) return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  return toVeniceError({ status, headers, body, route, origin: isUnsent ? 'client' : undefined });
}
