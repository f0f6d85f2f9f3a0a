import { isAbortSignal, isRecord, read, readSecrets, routeOf } from '@venice/errors-core/adapter';
import type { AxiosError } from 'axios';

/** The parts of a configuration that identify a request, the same in every version of axios. */
export interface SentRequest {
  readonly method?: string | undefined;
  readonly baseURL?: string | undefined;
  /** A text or a `URL`. */
  readonly url?: unknown;
  readonly allowAbsoluteUrls?: boolean | undefined;
  readonly headers?: object | undefined;
  readonly params?: unknown;
  /** User and password, which some adapters send without a header in the configuration. */
  readonly auth?: unknown;
  readonly responseType?: string | undefined;
  /** The caller's signal: of the runtime, or one that has the same methods. */
  readonly signal?: unknown;
}

/** Returns the URL of a request, combined as axios does; empty if it is not known. */
export function urlOf({ baseURL = '', url: given, allowAbsoluteUrls }: SentRequest): string {
  const url = typeof given === 'string' ? given : textOf(read(given, 'href'));
  if (baseURL === '' || (isAbsolute(url) && allowAbsoluteUrls !== false)) return url;
  return url === '' ? baseURL : `${baseURL.replace(/\/?\/$/, '')}/${url.replace(/^\/+/, '')}`;
}

/** Returns the route of a request; `undefined` if its URL is not one of the API. */
export function routeOfRequest(request: SentRequest): string | undefined {
  return routeOf(request.method ?? 'get', urlOf(request));
}

/** Returns the request of a failure. */
export function requestOf({ config }: AxiosError): SentRequest {
  return config ?? {};
}

/** Returns the signal with which the caller can cancel a request. */
export function signalOf({ signal }: SentRequest): AbortSignal | undefined {
  return isAbortSignal(signal) ? signal : undefined;
}

/** Returns the texts of a request that an error must not contain. */
export function secretsOf(request: SentRequest): string[] {
  const { headers, params, auth } = request;
  const password = textOf(read(auth, 'password'));
  const login = `${textOf(read(auth, 'username'))}:${password}`;
  return [
    ...readSecrets(headers, urlOf(request)),
    ...readSecrets(undefined, `?${queryOf(params)}`),
    ...(password === '' ? [] : [password, login, toBase64(login)]),
  ];
}

/** Returns the query of a request that has these parameters. */
function queryOf(params: unknown): string {
  const entries: Iterable<readonly [string, unknown]> =
    params instanceof URLSearchParams ? params : Object.entries(isRecord(params) ? params : {});
  const query = Array.from(entries, ([name, value]) => [name, String(value)]);
  return new URLSearchParams(query).toString().replaceAll('+', '%20');
}

/** Returns an empty text if it has characters that no header can have. */
function toBase64(text: string): string {
  try {
    return btoa(text);
  } catch {
    return '';
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isAbsolute(url: string): boolean {
  return /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url);
}
