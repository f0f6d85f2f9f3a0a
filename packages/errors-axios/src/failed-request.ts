import { routeOf } from '@venice/errors-core/adapter';

import type { AxiosFailure } from './axios-failure.js';

/** The URL a failed request went to, as axios puts it together; empty where it cannot be told. */
export function urlOf({ config }: AxiosFailure): string {
  const { baseURL = '', url = '', allowAbsoluteUrls } = config ?? {};
  if (baseURL === '' || (isAbsolute(url) && allowAbsoluteUrls !== false)) return url;
  return url === '' ? baseURL : `${baseURL.replace(/\/?\/$/, '')}/${url.replace(/^\/+/, '')}`;
}

/** The route a failed request called, where its URL is one of the API's. */
export const routeOfFailure = (failure: AxiosFailure): string | undefined =>
  routeOf(failure.config?.method ?? 'get', urlOf(failure));

const isAbsolute = (url: string): boolean => /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url);
