import { toVeniceError } from '@venice/errors-core';
import { routeOf } from '@venice/errors-core/adapter';
import { kyRetry } from '@venice/errors-retry';
import ky, { isHTTPError, type KyInstance } from 'ky';

export function createVeniceKy(baseUrl = 'https://api.venice.ai/api/v1'): KyInstance {
  return ky.create({
    prefix: baseUrl,
    retry: kyRetry(),
    hooks: {
      // Runs after the retries of ky. By then, ky has read the body into `error.data`.
      beforeError: [
        ({ error }) => {
          if (!isHTTPError(error)) return error;
          const { status, headers } = error.response;
          const route = routeOf(error.request.method, error.request.url);
          return toVeniceError({ status, headers, body: error.data, route });
        },
      ],
    },
  });
}
