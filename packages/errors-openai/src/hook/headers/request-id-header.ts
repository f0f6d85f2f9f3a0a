/** The only header in which the SDK looks for a request id. */
const NAME = 'x-request-id';

/** Sets the header in which the SDK finds the request id, unless the server has sent it. */
export function setRequestIdHeader(headers: Headers, requestId: string | undefined): void {
  if (requestId !== undefined && isHeaderValue(requestId) && !headers.has(NAME)) headers.set(NAME, requestId);
}

/** A request id can come from the body, which may contain any characters. */
function isHeaderValue(text: string): boolean {
  return /^[\x21-\x7e]{1,256}$/.test(text);
}
