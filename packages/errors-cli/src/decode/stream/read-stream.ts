import { findStreamedError } from '@venice/errors-core/adapter';
import type { Finding } from '../finding.js';
import { type Place, readResponse, type ResponseParts } from '../response/seen-response.js';
import type { Secrets } from '../secrets/secrets.js';

/** A line of an event stream: a field that the format knows, or a comment. */
const FIELD = /^(?:(?:data|event|id|retry)(?::|$)|:)/;

/** Returns whether a line can be part of an event stream. */
export function isStreamLine(line: string): boolean {
  return FIELD.test(line);
}

/** Returns whether a line can only be the first one of an event in an event stream. */
export function beginsStream(line: string): boolean {
  return /^(?:data: ?[[{"]|data: ?\S|event: ?[\w.-]+$|: ?[\w-]+$)/.test(line);
}

/** Returns the errors in a text that is an event stream; `undefined` if it is not one. */
export function readStream(
  text: string,
  parts: ResponseParts,
  place: Place,
  secrets: Secrets,
): Finding[] | undefined {
  if (!beginsStream(text.trimStart().split(/\r?\n|\r/, 1)[0] ?? '')) return undefined;
  return text
    .split(/(?:\r\n|\n|\r){2,}/)
    .map((event) => readEvent(event, parts, place, secrets))
    .filter((finding) => finding !== undefined);
}

/** Returns the error in one event. */
export function readEvent(
  event: string,
  { headers, request }: ResponseParts,
  place: Place,
  secrets: Secrets,
): Finding | undefined {
  const found = findStreamedError(event);
  return found && readResponse({ status: 200, headers, body: found.body, request }, place, secrets);
}
