import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import {
  type AdapterOptions,
  cancelBody,
  type EventStreamOptions,
  failureStatusOf,
  type InBandErrorOptions,
  type InBandReading,
  isEventStream,
  type LoopDecision,
  originOf,
  readFetchBody,
  readInBandError,
  reportNotices,
} from '@venice/errors-core/adapter';
import { createAPICallError, type VeniceAPICallError } from '../error/api-call-error.js';
import { withoutRetryIfCutOff } from './cut-off-success.js';
import { rewriteStream } from './rewrite-stream.js';
import type { StreamStyle } from './stream-style.js';

/** Options for reading responses. */
type ReadOptions = AdapterOptions & InBandErrorOptions & Pick<EventStreamOptions, 'requireEndMarker'>;

/** A request, and how the SDK's loop goes on after it. */
export interface SentRequest {
  readonly url: string;
  readonly signal: AbortSignal | undefined;
  readonly route: string | undefined;
  /** Whether the signature of the request is used up. */
  readonly singleUse: boolean;
  /** Texts of the request that the error must not contain. */
  readonly secrets: readonly string[];
  readonly style: () => StreamStyle;
  readonly decide: (error: AnyVeniceError) => LoopDecision;
  readonly succeed: () => void;
}

/** Returns a successful response, with the errors in its event stream rewritten, or the SDK's own error for one inside it. */
export async function readSuccess(
  response: Response,
  request: SentRequest,
  options: ReadOptions,
): Promise<Response | VeniceAPICallError> {
  const { headers } = response;
  const { url, signal, route, singleUse, secrets, style, decide, succeed } = request;
  reportNotices({ headers, route }, options);
  if (isEventStream(response)) {
    succeed();
    const { maxBodyBytes: maxFrameBytes, requireEndMarker = true } = options;
    return rewriteStream(response, {
      route,
      signal,
      singleUse,
      secrets,
      style: style(),
      maxFrameBytes,
      requireEndMarker,
    });
  }
  const { error, response: unread }: InBandReading<Response> =
    options.inBandErrors === true
      ? await readInBandError(response, { route, singleUse, secrets }, options, signal)
      : { error: undefined, response };
  if (error === undefined) {
    succeed();
    return withoutRetryIfCutOff(unread, request);
  }
  cancelBody(unread);
  const status = failureStatusOf(error);
  return createAPICallError({
    url,
    status,
    headers,
    body: undefined,
    error,
    decision: decide(error),
    secrets,
  });
}

/** Returns the SDK's own error for a failed response. */
export async function readFailure(
  response: Response,
  { url, signal, route, singleUse, secrets, decide }: SentRequest,
  options: ReadOptions,
): Promise<VeniceAPICallError> {
  const { status, headers } = response;
  const body = await readFetchBody(response, options, signal);
  const origin = originOf(response);
  const error = toVeniceError({ status, headers, body, route, singleUse, secrets, origin });
  return createAPICallError({ url, status, headers, body, error, decision: decide(error), secrets });
}
