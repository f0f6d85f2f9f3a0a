import { isReplayableBody, isSingleUse, routeOf } from '@venice/errors-core/adapter';
import { withVeniceErrors } from '@venice/errors-fetch';
import { pRetryOptions } from '@venice/errors-retry';
import pRetry from 'p-retry';

const veniceFetch = withVeniceErrors(fetch);

/** Sends a request again if it can succeed and cannot be charged twice, after the wait that Venice asks for. */
export function fetchWithRetries(url: string, init: RequestInit = {}): Promise<Response> {
  const route = routeOf(init.method ?? 'GET', url);
  const replayable = isReplayableBody(init.body);
  const singleUse = isSingleUse(init.headers);
  return pRetry(() => veniceFetch(url, init), pRetryOptions({ route, replayable, singleUse }));
}
