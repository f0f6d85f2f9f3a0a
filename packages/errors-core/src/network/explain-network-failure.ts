import type { Charged } from '../catalog/code-policy.js';
import type { FailureName } from './failures.js';
import { readNetworkFailure } from './read-network-failure.js';

/** What is known of a request that got no response. */
export interface NetworkFailure {
  /** What happened and what to do, for people. */
  readonly message: string;
  /** Whether the request may have been charged. */
  readonly charged: Charged;
}

/** The request that failed. */
export interface FailedRequest {
  /** Method and path below the API's base path, such as `POST /video/queue`. */
  readonly route?: string | undefined;
}

/**
 * Explains why a request got no response: a name that was not found, a connection that was refused or broke, the
 * 300-second limit of Node's `fetch`, a time limit of the caller. Nothing of it is an error of the API, so there is
 * no `VeniceError` for it. `undefined` for a value with a response or a Venice error, for a request that the caller
 * canceled, and for any other value. Reads the errors of `fetch` in Node, Bun, Deno, workerd and browsers, of undici,
 * axios, the OpenAI SDK and others that wrap such an error. Never throws.
 *
 * `charged` is `no` if the request did not leave this machine or its route is free, and `maybe` otherwise.
 *
 * @example
 * ```ts
 * import { explainNetworkFailure, getVeniceError } from '@venice/errors-core';
 *
 * export function report(caught: unknown): void {
 *   const failure = explainNetworkFailure(caught, { route: 'POST /video/queue' });
 *   console.error(failure?.message ?? getVeniceError(caught)?.message ?? caught);
 * }
 * ```
 */
export function explainNetworkFailure(caught: unknown, request?: FailedRequest): NetworkFailure | undefined {
  const reading = readNetworkFailure(caught, request);
  if (reading === undefined) return undefined;
  const { kind, sign, charged, isAccepted } = reading;
  const advice = isAccepted ? ON_ACCEPTANCE : charged === 'maybe' ? MAYBE_CHARGED : NOT_CHARGED;
  return { message: `${MESSAGES[kind.name]} (${sign}). ${advice}`, charged };
}

/** What happened, without a final full stop. */
const MESSAGES: Readonly<Record<FailureName, string>> = {
  'unknown-host': 'The name of the host was not found',
  insecure: 'No secure connection to the host could be opened',
  unreachable: 'No connection to the host could be opened',
  'no-response': "No response began within the limit of the HTTP client, which is 300 s in Node's fetch",
  stopped:
    "The response stopped for longer than the limit of the HTTP client, which is 300 s in Node's fetch",
  'time-limit': 'The time limit of the caller ended the request before the whole response had come',
  broken: 'The connection broke before the whole response had come',
  unsent: 'The connection broke before the request was sent',
};

const NOT_CHARGED = 'It was not charged and can be sent again.';
const MAYBE_CHARGED = 'It may have been carried out and charged. Check the balance before you send it again.';
const ON_ACCEPTANCE =
  'It may have been accepted and charged. Poll for the job or check the balance before you send it again.';
