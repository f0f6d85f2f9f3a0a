import { catalog } from '../catalog/catalog.js';
import type { Charged } from '../catalog/code-policy.js';
import { findVeniceError } from '../error/find-venice-error.js';
import { itemsOf, read } from '../response/json.js';
import { normalizeRoute } from '../response/route.js';
import { BROKEN, type FailureKind, FAILURES, NO_CONNECTION, TIME_LIMIT, UNSENT } from './failures.js';

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
export function explainNetworkFailure(
  caught: unknown,
  { route }: FailedRequest = {},
): NetworkFailure | undefined {
  const errors = chainOf(caught);
  if (errors.some(hasResponse) || findVeniceError(caught) !== undefined) return undefined;
  // The innermost error is the most exact one, but a time limit ends a request by canceling it.
  const all = errors.map(kindOf).filter((kind) => kind !== undefined);
  const found = all.find(({ kind }) => kind === TIME_LIMIT) ?? all.at(-1);
  if (found === undefined || (found.kind !== TIME_LIMIT && errors.some(isCanceled))) return undefined;
  const { kind, sign } = found;
  const known = normalizeRoute(route, catalog);
  const isFree = known !== undefined && catalog.free.includes(known);
  const charged = kind.isSent && !isFree ? 'maybe' : 'no';
  const isAccepted = charged === 'maybe' && known !== undefined && catalog.acceptance.routes.includes(known);
  const advice = isAccepted ? ON_ACCEPTANCE : charged === 'maybe' ? MAYBE_CHARGED : NOT_CHARGED;
  return { message: `${kind.message} (${sign}). ${advice}`, charged };
}

const NOT_CHARGED = 'It was not charged and can be sent again.';
const MAYBE_CHARGED = 'It may have been carried out and charged. Check the balance before you send it again.';
const ON_ACCEPTANCE =
  'It may have been accepted and charged. Poll for the job or check the balance before you send it again.';

const MAX_ERRORS = 20;
const MAX_SIGN = 80;
const INSIDE = ['cause', 'errors', 'lastError', 'error'];

/** Returns the error and those that it wraps, outermost first. */
function chainOf(caught: unknown): readonly unknown[] {
  const chain: unknown[] = [caught];
  for (let index = 0; index < chain.length && index < MAX_ERRORS; index++) {
    for (const key of INSIDE) {
      const inner = read(chain[index], key);
      for (const item of itemsOf(inner, MAX_ERRORS)) {
        if (typeof item === 'object' && item !== null && !chain.includes(item)) chain.push(item);
      }
    }
  }
  return chain;
}

/** Whether an error of a client has a response of any status. */
function hasResponse(error: unknown): boolean {
  return [error, read(error, 'response')].some((holder) => typeof read(holder, 'status') === 'number');
}

function isCanceled(error: unknown): boolean {
  return (
    read(error, '__CANCEL__') === true ||
    ['AbortError', 'CanceledError'].some((name) => name === read(error, 'name')) ||
    read(error, 'code') === 'ERR_CANCELED'
  );
}

interface Found {
  readonly kind: FailureKind;
  /** The code, name or message that identifies it. */
  readonly sign: string;
}

function kindOf(error: unknown): Found | undefined {
  const signs = [read(error, 'code'), read(error, 'name'), read(error, 'message')].filter(
    (sign) => typeof sign === 'string',
  );
  const isConnecting = read(error, 'syscall') === 'connect';
  for (const kind of isConnecting ? [NO_CONNECTION] : FAILURES) {
    const sign = isConnecting
      ? signs[0]
      : signs.map((text) => signIn(text, kind)).find((text) => text !== undefined);
    if (sign === undefined) continue;
    const isUnsent = kind === BROKEN && read(read(error, 'socket'), 'bytesWritten') === 0;
    return { kind: isUnsent ? UNSENT : kind, sign: sign.slice(0, MAX_SIGN) };
  }
  return undefined;
}

/** Returns the text from its sign on. Before that can be the URL of the request, which an explanation must not contain. */
function signIn(text: string, { signs }: FailureKind): string | undefined {
  const found = signs.map((pattern) => text.search(pattern)).find((index) => index >= 0);
  return found === undefined ? undefined : text.slice(found).replace(/^: /, '');
}
