import { toVeniceError } from '@venice/errors-core';
import { readBody, routeOf } from '@venice/errors-core/adapter';
import { withVeniceErrors } from '@venice/errors-fetch';
import { Agent, type Dispatcher, fetch, request } from 'undici';

const dispatcher = new Agent({ connections: 10 });

/** undici's `fetch`, with its own options such as `dispatcher`. */
const veniceFetch = withVeniceErrors(fetch);

export async function fetchModels(baseUrl = 'https://api.venice.ai/api/v1'): Promise<unknown> {
  return (await veniceFetch(`${baseUrl}/models`, { dispatcher })).json();
}

/** undici's `request`, which is not a `fetch`. */
export async function requestVenice(
  url: string,
  options: Omit<Dispatcher.RequestOptions, 'origin' | 'path'>,
): Promise<Dispatcher.ResponseData> {
  const response = await request(url, { ...options, dispatcher });
  const { statusCode: status, headers } = response;
  if (status < 400) return response;
  const body = await readBody(response.body);
  throw toVeniceError({ status, headers, body, route: routeOf(options.method, url) });
}
