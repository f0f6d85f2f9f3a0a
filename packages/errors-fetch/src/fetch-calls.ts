import type { FetchCall, FetchResponse } from '@venice/errors-core/adapter';

/** The calls of the responses that `withVeniceErrors` has returned. A `Response` has neither method nor signal. */
const calls = new WeakMap<object, FetchCall>();

/** Stores the call of a response. */
export function rememberCall(response: FetchResponse, call: FetchCall): void {
  calls.set(response, call);
}

/** Returns the call of a response; `undefined` if it did not come from `withVeniceErrors`. */
export function callOf(response: object): FetchCall | undefined {
  return calls.get(response);
}
