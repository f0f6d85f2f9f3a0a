import type { UnreadResponse } from './unread-response.js';

/** A response with another body, and all else as in the one that was received. */
export function rewrittenResponse(
  received: Pick<UnreadResponse, 'status' | 'statusText' | 'url'>,
  headers: Headers,
  body: BodyInit,
): Response {
  const { status, statusText, url } = received;
  // `url` is no option of the constructor.
  return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}
