import { routeOf } from '@venice/errors-core/adapter';
import type { AxiosError } from 'axios';

/** What a configuration tells of a request, in every version of axios. */
export interface SentRequest {
  readonly method?: string | undefined;
  readonly baseURL?: string | undefined;
  readonly url?: string | undefined;
  readonly allowAbsoluteUrls?: boolean | undefined;
}

/** The URL a request went to, as axios puts it together; empty where it cannot be told. */
export function urlOf({ baseURL = '', url = '', allowAbsoluteUrls }: SentRequest): string {
  if (baseURL === '' || (isAbsolute(url) && allowAbsoluteUrls !== false)) return url;
  return url === '' ? baseURL : `${baseURL.replace(/\/?\/$/, '')}/${url.replace(/^\/+/, '')}`;
}

/** The route a request called, where its URL is one of the API's. */
export function routeOfRequest(request: SentRequest): string | undefined {
  return routeOf(request.method ?? 'get', urlOf(request));
}

/** The request that failed, as far as the error tells. */
export function requestOf({ config }: AxiosError): SentRequest {
  return config ?? {};
}

function isAbsolute(url: string): boolean {
  return /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url);
}
