import type { AnyVeniceError } from './generated/errors.js';
import { tables } from './generated/tables.js';
import { classify, type MatchedBy } from './recognize/classify.js';
import { parseBody } from './recognize/parse-body.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject, read } from './response/json.js';
import { readHeaders, readStatus, type ResponseLike } from './response/response-like.js';
import { toVeniceError } from './to-venice-error.js';

/** A shape is no such sign: a success can look like one. It counts through the fields that make it an error. */
const SIGNS: readonly (MatchedBy | undefined)[] = ['code', 'message', 'header'];

/**
 * The error in an answer that a client takes for a success: a job that failed, a JSON-RPC call that failed,
 * a blocked image that only a header tells of. `undefined` for a real success. Of an event stream, pass each
 * frame that `rewriteStreamErrors` tells, not its text. Never throws.
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
  const body = parseBody(read(response, 'body'), tables.shapes);
  const { matchedBy } = classify({ status, headers, body }, tables);
  return SIGNS.includes(matchedBy) || body.containers.some(isEvidence) ? toVeniceError(response) : undefined;
}

function isEvidence(place: JsonObject): boolean {
  return tables.statusEvidence.some((name) => Object.hasOwn(place, name) && saysSomething(place[name]));
}

/** What succeeded may say that it has no error, in one way or another. */
function saysSomething(value: Json | undefined): boolean {
  if (isJsonArray(value)) return value.length > 0;
  if (isJsonObject(value)) return Object.keys(value).length > 0;
  return typeof value === 'string' ? value.trim() !== '' : Boolean(value);
}
