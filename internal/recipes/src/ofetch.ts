import { toVeniceError } from '@venice/errors-core';
import { isBlob, isBytes, isStream, readBody, routeOf } from '@venice/errors-core/adapter';
import { type $Fetch, ofetch } from 'ofetch';

export function createVeniceOfetch(baseURL = 'https://api.venice.ai/api/v1'): $Fetch {
  return ofetch.create({
    baseURL,
    // ofetch rejects with this error and does not retry. To retry, use p-retry.
    onResponseError: async ({ options, response }) => {
      const { status, headers, url } = response;
      const data: unknown = response._data;
      // With the response types for images and sound, the body of an error is binary too.
      const body = isBlob(data) || isBytes(data) || isStream(data) ? await readBody(data) : data;
      throw toVeniceError({ status, headers, body, route: routeOf(options.method ?? 'GET', url) });
    },
  });
}
