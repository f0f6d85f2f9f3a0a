import type { BodySource } from '@venice/errors-core/adapter';
import { read } from './read.js';

/** As much of a response as is needed, the same in the web's, undici's and node-fetch's. */
export interface UnreadResponse {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: BodySource;
}

/** What is no whole response (a test's stand-in) or was read by someone else is none of ours. */
export function isUnreadResponse(response: unknown): response is UnreadResponse {
  return (
    typeof read(response, 'status') === 'number' &&
    typeof read(read(response, 'headers'), 'forEach') === 'function' &&
    read(response, 'body') !== undefined &&
    read(response, 'bodyUsed') === false
  );
}
