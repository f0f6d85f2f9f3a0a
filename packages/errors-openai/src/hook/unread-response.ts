import { type BodySource, read } from '@venice/errors-core/adapter';

/** The parts of a response that the hook reads, the same in the web's, undici's and node-fetch's. */
export interface UnreadResponse {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Headers;
  /** React Native has none, only `text()`. */
  readonly body?: BodySource;
  readonly text?: unknown;
  readonly clone?: unknown;
}

/** Ignores partial responses (test doubles) and bodies that were already read. */
export function isUnreadResponse(response: unknown): response is UnreadResponse {
  return (
    typeof read(response, 'status') === 'number' &&
    typeof read(read(response, 'headers'), 'forEach') === 'function' &&
    (read(response, 'body') !== undefined || typeof read(response, 'text') === 'function') &&
    read(response, 'bodyUsed') === false
  );
}
