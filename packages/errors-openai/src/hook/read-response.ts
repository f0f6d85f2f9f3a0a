import {
  type AdapterOptions,
  type EventStreamOptions,
  type InBandErrorOptions,
  isEventStream,
  originOf,
  read,
  readFetchBody,
  reportNotices,
} from '@venice/errors-core/adapter';
import type { AbandonableCall } from './abandonable-call.js';
import { rewriteInBandError } from './rewrite-in-band-error.js';
import { rewriteResponse } from './rewrite-response.js';
import { rewriteStream } from './rewrite-stream.js';
import type { SentRequest } from './sent-request.js';
import type { UnreadResponse } from './unread-response.js';

/** Options for reading responses. */
type ReadOptions = AdapterOptions & InBandErrorOptions & Pick<EventStreamOptions, 'requireEndMarker'>;

/** Returns a successful response, with the errors in it rewritten. Throws if our code fails or the call is aborted. */
export async function readSuccess(
  response: UnreadResponse,
  request: SentRequest,
  options: ReadOptions,
): Promise<unknown> {
  reportNotices({ headers: response.headers, route: request.route }, options);
  if (isEventStream(response)) {
    request.loop.succeed();
    const { maxBodyBytes: maxFrameBytes, requireEndMarker } = options;
    return rewriteStream(response, { ...request, maxFrameBytes, requireEndMarker });
  }
  if (options.inBandErrors === true) return rewriteInBandError(response, request, options);
  request.loop.succeed();
  return response;
}

/** Returns a failed response in OpenAI's form. Throws if our code fails or the call is aborted. */
export async function readFailure(
  response: UnreadResponse,
  request: SentRequest,
  options: ReadOptions,
  call: AbandonableCall,
): Promise<unknown> {
  const { status, statusText, url, headers } = response;
  // No `Response` can have another status.
  if (!(status <= 599)) return response;
  const text = (await readFetchBody(response, options, request.signal)) ?? '';
  if (!isReadToItsEnd(response)) call.abandon();
  return rewriteResponse({
    status,
    statusText,
    url,
    headers,
    text,
    origin: originOf(response),
    ...request,
  });
}

/** Only Node streams have this property. A web stream that was given up was canceled, which is enough. */
function isReadToItsEnd(response: UnreadResponse): boolean {
  return read(read(response, 'body'), 'readableEnded') !== false;
}
