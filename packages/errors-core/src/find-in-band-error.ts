import { catalog } from './catalog/catalog.js';
import { isPresent, type JsonObject, valueAt } from './data/json.js';
import { read } from './data/read-unknown.js';
import type { AnyVeniceError } from './generated/errors.js';
import { classify, type MatchedBy } from './recognize/classify.js';
import { parseBody } from './recognize/parse-body.js';
import { EMPTY } from './recognize/read-text.js';
import { copied } from './response/fetch/copied.js';
import { type FetchResponse, readFetchBody } from './response/fetch-response.js';
import { lookUpHeaders } from './response/headers/lookup.js';
import type { BodyLimits } from './response/read-body.js';
import { readStatus, type ResponseLike } from './response/response-like.js';
import { toVeniceError } from './to-venice-error.js';

/** A body shape alone is not sufficient evidence: a success can have the same one. */
const EVIDENCE: readonly (MatchedBy | undefined)[] = ['code', 'message', 'header'];

/**
 * Returns the error in a response that a client takes for a success: a failed job, a failed JSON-RPC call, a
 * blocked image that only a header identifies. `undefined` for a real success. For an event stream, pass the
 * frames that `rewriteStreamErrors` finds, not the text. Never throws.
 *
 * @example
 * ```ts
 * import { findInBandError } from '@venice/errors-core/adapter';
 *
 * const body = { id: 'resp_1', object: 'response', status: 'failed', error: { code: 'upstream_error', message: '…' } };
 * console.log(findInBandError({ status: 200, body })?.code); // INFERENCE_FAILED
 * ```
 */
export function findInBandError(response: ResponseLike): AnyVeniceError | undefined {
  const status = readStatus(read(response, 'status'));
  const headers = lookUpHeaders(read(response, 'headers'));
  const parsed = parseBody(read(response, 'body'), catalog);
  // A transcript can contain the number of an error.
  const body = parsed.kind === 'json' ? parsed : EMPTY;
  const { matchedBy } = classify({ status, headers, body }, catalog);
  if (!EVIDENCE.includes(matchedBy) && !body.containers.some(isEvidence)) return undefined;
  return toVeniceError(response);
}

/** Other fields, such as `details` or `issues`, can be part of a success. */
function isEvidence(place: JsonObject): boolean {
  return catalog.eventStream.errors.some((path) => isPresent(valueAt(place, path)));
}

/** What a successful response contains. */
export interface InBandReading<R> {
  /** `undefined` for a real success. */
  readonly error: AnyVeniceError | undefined;
  /** The response to hand on, unread: the same one, or one of its class if its body is a Node stream. */
  readonly response: R;
}

/**
 * Returns the error in a successful response of `fetch`, and the response unread: a copy is read. If the body
 * is not JSON, such as an image, only the headers are searched. Rejects only when `signal` is aborted.
 *
 * @example
 * ```ts
 * import { readInBandError } from '@venice/errors-core/adapter';
 *
 * const sent = await fetch('https://api.venice.ai/api/v1/responses', { method: 'POST' });
 * const { error, response } = await readInBandError(sent, { route: 'POST /responses' });
 * if (error !== undefined) throw error;
 * console.log(await response.json());
 * ```
 */
export async function readInBandError<R extends FetchResponse>(
  sent: R,
  request: Pick<ResponseLike, 'route' | 'singleUse' | 'secrets'>,
  limits: BodyLimits = {},
  signal?: AbortSignal,
): Promise<InBandReading<R>> {
  const { status, headers } = sent;
  const { response, copy } = isJson(headers) ? copied(sent) : { response: sent };
  const body = copy && (await readFetchBody(copy, limits, signal));
  return { error: findInBandError({ status, headers, body, ...request }), response };
}

function isJson(headers: object): boolean {
  return /[/+]json\b/i.test(lookUpHeaders(headers).get('content-type') ?? '');
}
