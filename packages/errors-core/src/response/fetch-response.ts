import { isLocked, isStream } from './chunks.js';
import { read } from './json.js';
import { type BodyLimits, readBody } from './read-body.js';

/** The parts of a `Response` that every `fetch` has. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: object;
  readonly body?: unknown;
  readonly bodyUsed?: unknown;
  readonly text?: unknown;
  readonly clone?: unknown;
}

/** Whether a value is a response of any `fetch`. */
export function isFetchResponse(value: unknown): value is FetchResponse {
  const headers = read(value, 'headers');
  return typeof read(value, 'status') === 'number' && typeof headers === 'object' && headers !== null;
}

/**
 * Reads the body of a response within limits, as `readBody` does. `undefined` if the body was read already or
 * is being read. Rejects only when `signal` is aborted, with the signal's own reason.
 */
export async function readFetchBody(
  response: FetchResponse,
  limits: BodyLimits,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const source = response.body === undefined ? textOf(response) : response.body;
  if (response.bodyUsed === true || !isStream(source) || isLocked(source)) return undefined;
  return readBody(source, limits, signal);
}

/** The responses of React Native have no stream, only methods that read all of it. */
async function* textOf(response: FetchResponse): AsyncGenerator<string> {
  const text: unknown =
    typeof response.text === 'function' ? await Reflect.apply(response.text, response, []) : undefined;
  if (typeof text === 'string') yield text;
}
