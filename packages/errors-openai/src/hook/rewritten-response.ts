import type { UnreadResponse } from './unread-response.js';

/** Returns a response with another body and other headers; everything else is as received. */
export function rewrittenResponse(
  received: Pick<UnreadResponse, 'status' | 'statusText' | 'url'>,
  headers: Headers,
  body: BodyInit,
): Response {
  const { status, statusText, url } = received;
  // The constructor has no option `url`.
  return Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', { value: url });
}
