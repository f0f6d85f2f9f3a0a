import { catalog } from './catalog/catalog.js';
import type { AnyVeniceError } from './generated/errors.js';
import { classify, type MatchedBy } from './recognize/classify.js';
import { parseBody } from './recognize/parse-body.js';
import { isPresent, type JsonObject, read } from './response/json.js';
import { readHeaders, readStatus, type ResponseLike } from './response/response-like.js';
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
  const headers = readHeaders(read(response, 'headers'));
  const body = parseBody(read(response, 'body'), catalog);
  const { matchedBy } = classify({ status, headers, body }, catalog);
  return EVIDENCE.includes(matchedBy) || body.containers.some(isEvidence)
    ? toVeniceError(response)
    : undefined;
}

function isEvidence(place: JsonObject): boolean {
  return catalog.statusEvidence.some((name) => Object.hasOwn(place, name) && isPresent(place[name]));
}
