import { toVeniceError } from '@venice/errors-core';
import { isSingleUse, readSecrets, routeOf } from '@venice/errors-core/adapter';
import type { RetryOptions } from '../retries/retry-options.js';
import { type RequestFacts, type RetryState, startRetries } from '../retries/retry-state.js';

/** The request of a client, as far as the decision needs it. */
export interface ClientRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: unknown;
}

/** Returns the facts of a request. */
export function factsOf({ method, url, headers }: ClientRequest, replayable: boolean): RequestFacts {
  return { route: routeOf(method, url), replayable, singleUse: isSingleUse(headers) };
}

/** Returns the Venice error of a failed response, or the failure itself if there is none. */
export function failureOf(
  failure: unknown,
  status: unknown,
  headers: unknown,
  body: unknown,
  request: ClientRequest,
): unknown {
  if (typeof status !== 'number' || typeof headers !== 'object' || headers === null) return failure;
  const { route, singleUse } = factsOf(request, true);
  const secrets = readSecrets(request.headers, request.url);
  return toVeniceError({ status, headers, body, route, singleUse, secrets });
}

/** Returns the state of a request, which a client has at the same object in each attempt. */
export function stateAt(
  states: WeakMap<object, RetryState>,
  key: unknown,
  attempt: number,
  options: RetryOptions,
): RetryState {
  const isObject = typeof key === 'object' && key !== null;
  const known = isObject && attempt > 1 ? states.get(key) : undefined;
  const state = known ?? startRetries(options);
  if (isObject) states.set(key, state);
  return state;
}
