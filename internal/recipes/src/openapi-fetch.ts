import { withVeniceErrors } from '@venice/errors-fetch';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './venice-paths.js';

/** The client rejects with the error that its `fetch` throws. It never sets `error` next to `data`. */
export function createVeniceClient(baseUrl = 'https://api.venice.ai/api/v1'): Client<paths> {
  return createClient<paths>({ baseUrl, fetch: withVeniceErrors(fetch) });
}
