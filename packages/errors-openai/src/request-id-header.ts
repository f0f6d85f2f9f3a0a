/** The only header in which the SDK looks for the id of a request. */
const NAME = 'x-request-id';

/** Lets the SDK find the id, unless the server has sent one in its own place. */
export function setRequestIdHeader(headers: Headers, requestId: string | undefined): void {
  if (requestId !== undefined && isHeaderValue(requestId) && !headers.has(NAME)) headers.set(NAME, requestId);
}

/** A request id may come from the body, where anything can stand. */
function isHeaderValue(text: string): boolean {
  return /^[\x21-\x7e]{1,256}$/.test(text);
}
