import type { UnreadResponse } from './unread-response.js';

/** Returns a response with another body and other headers; everything else is as received. */
export function rewrittenResponse(
  { status, statusText, url }: Pick<UnreadResponse, 'status' | 'statusText' | 'url'>,
  headers: Headers,
  body: BodyInit,
): Response {
  // The constructor has no option `url`, and refuses a status text that a server can send.
  return Object.defineProperties(new Response(body, { status, headers }), {
    url: { value: url },
    statusText: { value: statusText },
  });
}
