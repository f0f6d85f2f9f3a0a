import {
  type Account,
  accountOf,
  type BodyLimits,
  isBytes,
  read,
  readBody,
  toBytes,
} from '@venice/errors-core/adapter';
import { readBodyFields } from './body-fields.js';
import { readForm } from './form-fields.js';
import type { TargetFinder } from './target-finder.js';

/** A request as `scopeOf` gets it. */
export interface ScopedRequest {
  /** The method in capitals. */
  readonly method: string;
  readonly url: string;
  /** Such as `POST /chat/completions`; `undefined` for a URL that is not one of the API. */
  readonly route: string | undefined;
  /** The headers in the form in which the client passes them. */
  readonly headers: unknown;
  /** `model` of a JSON body or a form. */
  readonly model: string | undefined;
  /** `user` of a JSON body or a form. */
  readonly user: string | undefined;
}

/** What the pacer knows of a request. */
export interface PacedRequest extends ScopedRequest {
  readonly account: Account;
  readonly scope: string | undefined;
  /** The body as text, or a text that identifies it; `undefined` for a stream or no body. */
  readonly text: string | undefined;
}

/** Returns the scope of a request: requests of one scope are blocked together if they keep failing. */
export type ScopeOf = (request: ScopedRequest) => string | undefined;

/** The parts of a request that clients pass. */
export interface GivenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: unknown;
  readonly body: unknown;
}

/** Reads a request. Never throws. */
export function readPacedRequest(
  given: GivenRequest,
  targetOf: TargetFinder,
  scopeOf: ScopeOf | undefined,
): PacedRequest {
  const { url, headers } = given;
  const { method, route } = targetOf(given.method, url);
  const form = readForm(given.body);
  const text = form?.text ?? bodyText(given.body);
  const { model, user } = form ?? readBodyFields(text ?? '');
  const scope = scopeOf === undefined ? user : scopeIn({ method, url, route, headers, model, user }, scopeOf);
  return { method, url, route, headers, model, user, account: accountOf(headers), scope, text };
}

/** If `scopeOf` throws, the request has no scope. */
function scopeIn(request: ScopedRequest, scopeOf: ScopeOf): string | undefined {
  try {
    const scope: unknown = scopeOf(request);
    return typeof scope === 'string' && scope !== '' ? scope : undefined;
  } catch {
    return undefined;
  }
}

function bodyText(body: unknown): string | undefined {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  return isBytes(body) ? new TextDecoder().decode(toBytes(body)) : undefined;
}

/**
 * Returns the body of a call of `fetch`. That of a `Request` is read from a copy, because it can be read once. Rejects only
 * if the signal is aborted meanwhile.
 */
export function bodyOfCall(
  [input, init]: readonly unknown[],
  limits: BodyLimits,
  signal: AbortSignal | undefined,
): unknown {
  const body = read(init, 'body');
  if (body !== undefined && body !== null) return body;
  if (typeof Request !== 'function' || !(input instanceof Request)) return undefined;
  const copy = copyOf(input);
  // A body can contain megabytes of images. The time is limited: an upload can take as long as its source.
  return copy?.body && readBody(copy.body, { ...limits, maxBodyBytes: Infinity }, signal);
}

function copyOf(request: Request): Request | undefined {
  try {
    return request.clone();
  } catch {
    // It was read already: `fetch` will refuse it.
    return undefined;
  }
}
