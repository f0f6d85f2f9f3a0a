import { toVeniceError } from '@venice/errors-core';
import { routeOf } from '@venice/errors-core/adapter';
import { gotRetry } from '@venice/errors-retry';
import got, { type Got } from 'got';

export function createVeniceGot(prefixUrl = 'https://api.venice.ai/api/v1'): Got {
  return got.extend({
    prefixUrl,
    retry: gotRetry(),
    hooks: {
      // Runs after the retries of got.
      beforeError: [
        (error) => {
          // A successful response that breaks off has a response too.
          if (error.response === undefined || error.response.statusCode < 400) return error;
          const { statusCode: status, headers, rawBody, requestUrl } = error.response;
          const route = routeOf(error.options.method, requestUrl.href);
          return toVeniceError({ status, headers, body: new TextDecoder().decode(rawBody), route });
        },
      ],
    },
  });
}
