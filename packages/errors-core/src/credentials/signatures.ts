import { credentialRules } from '../generated/tables/credentials.js';
import type { FetchCall } from '../response/fetch/call.js';
import { lookUpHeaders } from '../response/headers/lookup.js';

/** The request that needs a new signature. */
export interface UnsignedRequest {
  /** The method in capitals. */
  readonly method: string;
  readonly url: string;
}

/** Options of adapters whose clients send a request again. */
export interface SigningOptions {
  /**
   * Signs a request anew: returns the headers with the new signature, such as `{ 'SIGN-IN-WITH-X': '…' }`. Called
   * before a request is sent with a signature that was sent before. Other headers are ignored: a payment is never
   * signed anew. Without this option a request that was signed once is not retryable.
   */
  readonly signRequest?: (
    request: UnsignedRequest,
  ) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
}

/** A request that is about to be sent. */
export interface SignedRequest extends UnsignedRequest {
  /** Its headers, in any form. */
  readonly headers: unknown;
}

/** The headers to replace: the names to remove, in lower case, and the headers to set. */
export interface NewSignature {
  readonly used: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Returns a new signature for a request if the one that it has was sent before; `undefined` otherwise. */
export type SignatureRenewal = (request: SignedRequest) => Promise<NewSignature | undefined>;

/** Used signatures that are remembered; the oldest are forgotten first. */
const MAX_USED = 1_000;

/** Returns whether a request has a header whose value can be used once. Never throws. */
export function isSingleUse(headers: unknown): boolean {
  const sent = lookUpHeaders(headers);
  return credentialRules.singleUse.some((name) => sent.get(name) !== undefined);
}

/**
 * Creates a function that returns a new signature for a request if the one that it has was sent before, and
 * `undefined` otherwise. It rejects if `signRequest` does, or returns no new signature.
 *
 * @example
 * ```ts
 * import { createSigner } from '@venice/errors-core/adapter';
 *
 * const renew = createSigner(() => ({ 'SIGN-IN-WITH-X': 'a new signature' }));
 * const request = { method: 'GET', url: 'https://api.venice.ai/api/v1/models', headers: { 'SIGN-IN-WITH-X': 'first' } };
 * console.log(await renew(request)); // undefined
 * console.log((await renew(request))?.headers); // { 'SIGN-IN-WITH-X': 'a new signature' }
 * ```
 */
export function createSigner(signRequest: NonNullable<SigningOptions['signRequest']>): SignatureRenewal {
  const sent = new Set<string>();
  const remember = (signature: string): void => {
    sent.add(signature);
    for (const oldest of sent) {
      if (sent.size <= MAX_USED) break;
      sent.delete(oldest);
    }
  };
  return async ({ method, url, headers }) => {
    const lookup = lookUpHeaders(headers);
    const used = credentialRules.singleUse.filter((name) => lookup.get(name) !== undefined);
    const signatures = used.map((name) => lookup.get(name) ?? '');
    if (!signatures.some((signature) => sent.has(signature))) {
      signatures.forEach(remember);
      return undefined;
    }
    const signed = Object.entries(await signRequest({ method: method.toUpperCase(), url })).filter(
      ([name, signature]) => credentialRules.singleUse.includes(name.toLowerCase()) && !sent.has(signature),
    );
    if (signed.length === 0)
      throw new TypeError(
        `signRequest: returned no new signature; return one in the header ${used.join(' or ')}.`,
      );
    for (const [, signature] of signed) remember(signature);
    return { used, headers: Object.fromEntries(signed) };
  };
}

/**
 * Returns the options of a call of `fetch`, with a new signature if the one that the call has was sent before;
 * otherwise the same options. Rejects if `signRequest` does, or returns no new signature.
 *
 * @example
 * ```ts
 * import { createSigner, readFetchCall, signFetchCall } from '@venice/errors-core/adapter';
 *
 * const renew = createSigner(() => ({ 'SIGN-IN-WITH-X': 'a new signature' }));
 *
 * export async function signedFetch(url: string, init: RequestInit): Promise<Response> {
 *   return fetch(url, await signFetchCall(readFetchCall([url, init]), init, renew));
 * }
 * ```
 */
export async function signFetchCall<Init>(
  call: FetchCall,
  init: Init,
  renew: SignatureRenewal,
): Promise<Init | (Init & { headers: Record<string, string> })> {
  const signature = await renew(call);
  if (signature === undefined) return init;
  const headers = new Headers(isHeadersInit(call.headers) ? call.headers : undefined);
  for (const name of signature.used) headers.delete(name);
  for (const [name, value] of Object.entries(signature.headers)) headers.set(name, value);
  // A plain object: node-fetch does not know the runtime's `Headers`.
  return { ...init, headers: Object.fromEntries(headers) };
}

/** `fetch` has accepted them before. */
function isHeadersInit(headers: unknown): headers is HeadersInit {
  return typeof headers === 'object' && headers !== null;
}
