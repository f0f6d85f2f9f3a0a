import { type BodyLimits, type BodySource, readBody } from '@venice/errors-core/adapter';

/** A response, as far as it is looked at: fetches differ in the rest. */
export interface AnyFetchResponse {
  readonly status: number;
  readonly headers: object;
  readonly body?: unknown;
  readonly bodyUsed?: unknown;
  readonly text?: unknown;
  readonly clone?: unknown;
}

/** Whether a value is a failed response of any `fetch`: one of status 400 and above. */
export function isFailedResponse(value: unknown): value is AnyFetchResponse {
  return isResponse(value) && value.status >= 400;
}

/** Whether a value is a response of any `fetch`. */
export function isResponse(value: unknown): value is AnyFetchResponse {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    typeof value.status === 'number' &&
    'headers' in value &&
    typeof value.headers === 'object' &&
    value.headers !== null
  );
}

/**
 * Reads the body within limits; `undefined` where somebody else has read it or is reading it. Rejects only
 * when `signal` is aborted, with the signal's own reason.
 */
export async function readResponseBody(
  response: AnyFetchResponse,
  limits: BodyLimits,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const source = response.body === undefined ? textOf(response) : response.body;
  if (response.bodyUsed === true || !isStream(source) || isLocked(source)) return undefined;
  return readBody(source, limits, signal);
}

/** React Native's responses have no stream, only methods that read all of it. */
async function* textOf(response: AnyFetchResponse): AsyncGenerator<string> {
  const text: unknown =
    typeof response.text === 'function' ? await Reflect.apply(response.text, response, []) : undefined;
  if (typeof text === 'string') yield text;
}

type Stream = Extract<BodySource, ReadableStream | AsyncIterable<unknown>>;

export function isStream(body: unknown): body is Stream {
  return typeof body === 'object' && body !== null && ('getReader' in body || Symbol.asyncIterator in body);
}

function isLocked(stream: Stream): boolean {
  return 'locked' in stream && stream.locked;
}
