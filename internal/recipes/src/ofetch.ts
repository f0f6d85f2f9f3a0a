import { toVeniceError } from '@venice/errors-core';
import { routeOf } from '@venice/errors-core/adapter';
import { type $Fetch, ofetch } from 'ofetch';

export function createVeniceOfetch(baseURL = 'https://api.venice.ai/api/v1'): $Fetch {
  return ofetch.create({
    baseURL,
    // ofetch rejects with what is thrown here and stops its retries. Use p-retry for better ones.
    onResponseError: ({ options, response }) => {
      const { status, headers, url } = response;
      const body: unknown = response._data;
      throw toVeniceError({ status, headers, body, route: routeOf(options.method ?? 'GET', url) });
    },
  });
}
