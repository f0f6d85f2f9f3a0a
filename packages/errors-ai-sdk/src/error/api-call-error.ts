import type { AnyVeniceError, VeniceErrorByCode, VeniceErrorCode } from '@venice/errors-core';
import {
  chargedWithoutResponse,
  isRecord,
  loggableURL,
  type LoopDecision,
  maskedHeaders,
  maskSecrets,
  read,
} from '@venice/errors-core/adapter';
import type { APICallError } from 'ai';
import { MARKERS } from './markers.js';

/** An `APICallError` of the AI SDK for a failed Venice response. `VeniceAPICallErrorByCode` has one for each code. */
export interface VeniceAPICallError<
  Code extends VeniceErrorCode | undefined = VeniceErrorCode | undefined,
  Status extends number = number,
> extends APICallError {
  readonly statusCode: Status;
  /** The Venice error, with everything that Venice sent. */
  readonly cause: [Code] extends [VeniceErrorCode] ? VeniceErrorByCode[Code] : AnyVeniceError;
}

/** The longest wait that the SDK obeys. */
const LONGEST_HONORED_MS = 59_999;

/** The failed response of a call, with the text of its body. */
export interface FailedCall {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly error: AnyVeniceError;
  /** Whether the SDK's loop sends the request again, and when. */
  readonly decision: Pick<LoopDecision, 'retry' | 'delayMs'>;
  /** Texts of the request that the error must not contain. */
  readonly secrets?: readonly string[];
}

/**
 * Creates the SDK's own error for a failed response: all majors recognize it by its markers. It contains no request.
 * `isRetryable` and `retry-after-ms` are all that the SDK's retry loop obeys.
 */
export function createAPICallError(call: FailedCall): VeniceAPICallError;
export function createAPICallError(call: FailedCall): object {
  const { url, status, headers, error, decision, secrets = [] } = call;
  const body = masked(call.body, secrets);
  return Object.assign(new Error(error.message), {
    ...MARKERS,
    name: 'AI_APICallError',
    cause: error,
    url: loggableURL(url),
    requestBodyValues: {},
    statusCode: status,
    responseHeaders: {
      ...Object.fromEntries(maskedHeaders(headers, secrets)),
      ...(decision.retry && { 'retry-after-ms': String(Math.min(decision.delayMs, LONGEST_HONORED_MS)) }),
    },
    responseBody: body,
    isRetryable: decision.retry,
    data: dataOf(body),
  });
}

function masked(text: string | undefined, secrets: readonly string[]): string | undefined {
  return text === undefined ? undefined : String(maskSecrets(text, secrets));
}

/** A call, and the response to it, if one has begun. */
interface BrokenCall {
  readonly url: string;
  readonly route: string | undefined;
  readonly response?: Pick<Response, 'status' | 'headers'>;
}

/**
 * Returns the SDK's own error for a connection that broke, but one that is not retryable, because the request may have
 * been accepted and charged. A failure before that, an abort and any other value stay as they are.
 */
export function connectionError(failure: unknown, { url, route, response }: BrokenCall): unknown {
  const charged = chargedWithoutResponse(failure, route);
  const inner = read(failure, 'cause');
  if (charged === 'no') return failure;
  if (charged === undefined && !(failure instanceof TypeError && inner !== undefined)) return failure;
  const message = String(read(inner ?? failure, 'message'));
  const happened = response === undefined ? 'Cannot connect to API' : 'Failed to process successful response';
  return Object.assign(new Error(`${happened}: ${message}`), {
    ...MARKERS,
    name: 'AI_APICallError',
    // Not the failure itself: the SDK repeats whatever has a network error among its causes.
    cause: { message, cause: failure },
    url: loggableURL(url),
    requestBodyValues: {},
    statusCode: response?.status,
    responseHeaders: response && Object.fromEntries(response.headers),
    isRetryable: false,
  });
}

/** The SDK keeps a body in `data` only if it has OpenAI's form. */
function dataOf(body: string | undefined): unknown {
  try {
    const data: unknown = JSON.parse(body ?? '');
    const error = read(data, 'error');
    return isRecord(error) && typeof error['message'] === 'string' ? data : undefined;
  } catch {
    return undefined;
  }
}
