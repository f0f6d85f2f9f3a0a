import { catalog } from '../catalog/catalog.js';
import type { Charged } from '../catalog/code-policy.js';
import { isCanceled } from '../data/is-canceled.js';
import { itemsOf, read } from '../data/read-unknown.js';
import { findVeniceError } from '../error/find-venice-error.js';
import { normalizeRoute } from '../response/route.js';
import { BROKEN, type FailureKind, FAILURES, NO_CONNECTION, TIME_LIMIT, UNSENT } from './failures.js';

/** Why a request got no response. */
export interface NetworkReading {
  readonly kind: FailureKind;
  /** The code, name or message that identifies the kind. */
  readonly sign: string;
  /** Whether the request may have been charged. */
  readonly charged: Charged;
  /** Whether it may have been accepted by a route that charges a request for that. */
  readonly isAccepted: boolean;
}

/**
 * Reads why a request got no response. `undefined` for a value with a response or a Venice error, for a request that
 * the caller canceled, and for any other value. Never throws.
 *
 * @param request - Its `route` is read.
 */
export function readNetworkFailure(caught: unknown, request: unknown): NetworkReading | undefined {
  const errors = chainOf(caught);
  if (errors.some(hasResponse) || findVeniceError(caught) !== undefined) return undefined;
  // The innermost error is the most exact one, but a time limit ends a request by canceling it.
  const all = errors.map(kindOf).filter((kind) => kind !== undefined);
  const found = all.find(({ kind }) => kind === TIME_LIMIT) ?? all.at(-1);
  if (found === undefined || (found.kind !== TIME_LIMIT && errors.some(isCanceled))) return undefined;
  const known = normalizeRoute(read(request, 'route'), catalog);
  const isFree = known !== undefined && catalog.free.includes(known);
  const charged = found.kind.isSent && !isFree ? 'maybe' : 'no';
  const isAccepted = charged === 'maybe' && known !== undefined && catalog.acceptance.routes.includes(known);
  return { ...found, charged, isAccepted };
}

const MAX_ERRORS = 20;
const MAX_SIGN = 80;
const INSIDE = ['cause', 'errors', 'lastError', 'error'];

/**
 * Returns whether a request that got no response may have been charged, without the explanation of
 * {@link explainNetworkFailure}; `undefined` for the same values. Never throws.
 *
 * @example
 * ```ts
 * import { chargedWithoutResponse } from '@venice/errors-core/adapter';
 *
 * const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
 * console.log(chargedWithoutResponse(refused, 'POST /video/queue')); // no
 * ```
 */
export function chargedWithoutResponse(caught: unknown, route: string | undefined): Charged | undefined {
  return readNetworkFailure(caught, { route })?.charged;
}

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

/** Returns whether an error of a client has a response of any status. */
function hasResponse(error: unknown): boolean {
  return [error, read(error, 'response')].some((holder) => typeof read(holder, 'status') === 'number');
}

function kindOf(error: unknown): Pick<NetworkReading, 'kind' | 'sign'> | undefined {
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
