/** The entry for authors of adapters. Applications do not need it to handle errors. */
import { catalog } from './catalog/catalog.js';
import type { ErrorBudget, LimitRules } from './catalog/limit-rules.js';
import { isChargedOnAcceptance as isChargedByTables } from './details/choose-policy.js';
import type { NoticeOptions } from './details/report-notices.js';
import type { VeniceError } from './error/venice-error.js';
import type { VeniceErrorCode, VeniceRateLimitName } from './generated/codes.js';
import { limitRules as generatedLimitRules } from './generated/limits.js';
import { acceptance, free } from './generated/policies.js';
import { basePath, routes } from './generated/tables/routes.js';
import { type CountedError, findBudget } from './limits/find-budget.js';
import type { BodyLimits } from './response/read-body.js';
import { normalizeRoute, routeOf as routeOfTables, withoutIds } from './response/route.js';

export { type AttemptLog, createAttemptLog, type LoopDecision, type LoopedRequest } from './attempts/log.js';
export { isReplayableBody } from './attempts/replayable-body.js';
export { sampleOf } from './attempts/sample.js';
export { carriedVeniceError, carryVeniceError, type VeniceErrorCarrier } from './error/carried-error.js';
export { findVeniceError, type VeniceErrorDecoder } from './error/find-venice-error.js';
export { maskedHeaders, maskSecrets, readSecrets } from './credentials/secrets.js';
export { findInBandError, type InBandReading, readInBandError } from './find-in-band-error.js';
export type { ErrorBudget, LimitKey, LimitRules, RequestLimit } from './catalog/limit-rules.js';
export { accountOf, type Account } from './limits/account-of.js';
export type { CountedError } from './limits/find-budget.js';
export { lookUpRateLimit, type RateLimitLookup } from './limits/look-up-rate-limit.js';
export { attemptsOf, markAttempts } from './network/attempts.js';
export { chargedWithoutResponse } from './network/read-network-failure.js';
export { isUnsent, markUnsent, originOf } from './network/unsent.js';
export { innermostFetch, wrapFetch, type WrappedFetch } from './network/wrap-fetch.js';
export { findStreamedError } from './event-stream/find-streamed-error.js';
export { isAbortSignal, readFetchCall, type FetchCall } from './response/fetch/call.js';
export {
  cancelBody,
  type FetchResponse,
  isEventStream,
  isFetchResponse,
  readFetchBody,
  readPartOfFetchBody,
  rewrittenResponse,
} from './response/fetch-response.js';
export { isBlob, readBody, type BodyLimits, type BodyPart, type BodySource } from './response/read-body.js';
export { decodeBytes, isBytes, toBytes } from './response/bytes.js';
export { isLocked, isStream, toWebStream, type ChunkSource } from './response/chunks.js';
export { toJson } from './data/to-json.js';
export { notify } from './data/notify.js';
export { isRecord, read } from './data/read-unknown.js';
export {
  type EventStreamOptions,
  rewriteStreamErrors,
  type StreamedError,
  type StreamErrorHandlers,
  type StreamInterruption,
} from './event-stream/rewrite-stream-errors.js';
export { reportNotices, type NoticeOptions } from './details/report-notices.js';
export { toInterruptionError } from './stream-interruption.js';
export {
  createSigner,
  isSingleUse,
  type NewSignature,
  type SignatureRenewal,
  signFetchCall,
  type SignedRequest,
  type SigningOptions,
  type UnsignedRequest,
} from './credentials/signatures.js';
export { throwErrorsInStream, type EventStream, type ThrowErrorsOptions } from './throw-errors-in-stream.js';

const knownRoutes = { basePath, routes };

/** Options of every adapter. */
export interface AdapterOptions extends BodyLimits, NoticeOptions {
  /**
   * Whether a URL belongs to Venice. For clients that also call other hosts: the responses of those hosts stay
   * untouched.
   *
   * @defaultValue every URL
   */
  readonly isVenice?: (url: string) => boolean;
}

/** Options of adapters that see whole successful responses. */
export interface InBandErrorOptions {
  /**
   * Whether a response of status 200 that contains an error fails like any other: a failed `/responses` job, a
   * failed JSON-RPC call, a blocked image. JSON bodies of successful responses are then read a second time, within
   * the limits. Event streams are not searched: see `throwStreamErrors`.
   *
   * @defaultValue `false`
   */
  readonly inBandErrors?: boolean;
}

/**
 * Returns the status with which an error that was found inside a 200 would have failed, for clients that only know
 * failed responses: the status of its code, else the usual one of its family, else 400.
 */
export function failureStatusOf({ code, family }: Pick<VeniceError, 'code' | 'family'>): number {
  const status =
    code !== undefined && Object.hasOwn(catalog.policies, code) ? catalog.policies[code].status : 200;
  if (status >= 400) return status;
  const [usual] = Object.entries(catalog.statuses).find(([, rule]) => rule.family === family) ?? [];
  return Number.isInteger(Number(usual)) ? Number(usual) : 400;
}

/** Returns whether `isVenice` accepts a URL. If it throws, the response stays untouched as well. */
export function belongsToVenice(url: string, { isVenice }: Pick<AdapterOptions, 'isVenice'>): boolean {
  try {
    return isVenice?.(url) !== false;
  } catch {
    return false;
  }
}

/**
 * Returns the route of a request, such as `POST /video/retrieve`, in the form of {@link ResponseLike.route};
 * `undefined` if the URL is not below the API's base path. Never throws.
 *
 * @example
 * ```ts
 * import { routeOf } from '@venice/errors-core/adapter';
 *
 * console.log(routeOf('get', 'https://api.venice.ai/api/v1/characters/alan-watts')); // GET /characters/{slug}
 * ```
 */
export function routeOf(method: string, url: string | URL): string | undefined {
  return routeOfTables(method, url, knownRoutes);
}

/**
 * Returns a URL for errors and logs: without login and query, and with `{id}` for every segment of its path that is
 * not a plain word. Never throws.
 *
 * @example
 * ```ts
 * import { loggableURL } from '@venice/errors-core/adapter';
 *
 * console.log(loggableURL('https://api.venice.ai/api/v1/keys/8f14e45f?token=x')); // https://api.venice.ai/api/v1/keys/{id}
 * ```
 */
export function loggableURL(url: string): string {
  return withoutIds(url, knownRoutes);
}

/**
 * Returns whether a route charges a request as soon as it is accepted. After a broken connection, such a request is
 * not sent again: it may have been accepted. Never throws.
 *
 * @example
 * ```ts
 * import { isChargedOnAcceptance } from '@venice/errors-core/adapter';
 *
 * console.log(isChargedOnAcceptance('POST /video/queue'), isChargedOnAcceptance('GET /models')); // true false
 * ```
 */
export function isChargedOnAcceptance(route: string | undefined): boolean {
  return isChargedByTables(normalizeRoute(route, knownRoutes), acceptance);
}

/**
 * Returns whether a route never charges a request. An unknown route may charge. Never throws.
 *
 * @example
 * ```ts
 * import { isFree } from '@venice/errors-core/adapter';
 *
 * console.log(isFree('GET /models'), isFree('POST /chat/completions')); // true false
 * ```
 */
export function isFree(route: string | undefined): boolean {
  const known = normalizeRoute(route, knownRoutes);
  return known !== undefined && free.includes(known);
}

/** What Venice counts: the error budgets, the limits on requests, and the codes that concern the whole account. */
export const limitRules: LimitRules<VeniceErrorCode, VeniceRateLimitName> = generatedLimitRules;

/**
 * Returns the error budget on which Venice counts a failure; `undefined` if it counts on none, such as a 5xx or a request
 * that was not sent. Never throws.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { budgetOf } from '@venice/errors-core/adapter';
 *
 * const error = toVeniceError({ status: 401, body: { error: 'Authentication failed' } });
 * console.log(budgetOf(error)?.name, budgetOf(error)?.limit); // error-budget 50
 * ```
 */
export function budgetOf(error: CountedError): ErrorBudget<VeniceErrorCode, VeniceRateLimitName> | undefined {
  try {
    return findBudget(error, generatedLimitRules);
  } catch {
    // A value that is not an error.
    return undefined;
  }
}
