import { toVeniceError } from '@venice/errors-core';
import { routeOf } from '@venice/errors-core/adapter';
import { type $Fetch, ofetch } from 'ofetch';

export function createVeniceOfetch(baseURL = 'https://api.venice.ai/api/v1'): $Fetch {
  return ofetch.create({
    baseURL,
    // ofetch rejects with this error and does not retry. To retry, use p-retry.
    onResponseError: ({ options, response }) => {
      const { status, headers, url } = response;
      const body: unknown = response._data;
      throw toVeniceError({ status, headers, body, route: routeOf(options.method ?? 'GET', url) });
    },
  });
}
