import { routeOf } from '@venice/errors-core/adapter';
import type { AxiosError } from 'axios';

/** The parts of a configuration that identify a request, the same in every version of axios. */
export interface SentRequest {
  readonly method?: string | undefined;
  readonly baseURL?: string | undefined;
  readonly url?: string | undefined;
  readonly allowAbsoluteUrls?: boolean | undefined;
}

/** Returns the URL of a request, combined as axios does; empty if it is not known. */
export function urlOf({ baseURL = '', url = '', allowAbsoluteUrls }: SentRequest): string {
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

function isAbsolute(url: string): boolean {
  return /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url);
}
