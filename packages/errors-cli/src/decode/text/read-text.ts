import { isRecord } from '@venice/errors-core/adapter';
import type { Context } from '../context.js';
import type { Finding } from '../finding.js';
import { readLiteral } from '../json/read-literal.js';
import { statusOf } from '../response/parts.js';
import {
  isCertain,
  mayBeFailure,
  type Place,
  readResponse,
  type ResponseParts,
} from '../response/seen-response.js';
import { readMessages } from './read-messages.js';
import { readNames } from './read-names.js';

const MOST_PER_TEXT = 100;

/** Returns the errors in a text: names of ours, bodies inside it, or one message. The best kind of sign counts. */
export function readText(text: string, place: Place, parts: ResponseParts, context: Context): Finding[] {
  const named = readNames(text, place, parts, context);
  if (named.length > 0) return named;
  const bodies = text.includes('{') ? readBodies(text, place, parts, context) : [];
  return bodies.length > 0 ? bodies : readMessages(text, place, withStatus(parts, text), context);
}

/** Finds the bodies inside a text, also if their quotes are escaped. */
function readBodies(text: string, place: Place, parts: ResponseParts, context: Context): Finding[] {
  const found: Finding[] = [];
  const plain = /\{\s*\\"/.test(text) ? text.replace(/\\(["\\])/g, '$1') : text;
  let position = 0;
  while (found.length < MOST_PER_TEXT) {
    const start = plain.slice(position).search(/[{]|\[\s*\{/);
    if (start < 0) break;
    const before = plain.slice(position, position + start);
    const literal = readLiteral(plain, position + start);
    if (literal === undefined) {
      position += start + 1;
      continue;
    }
    const finding = readBody(
      literal.value,
      place,
      withStatus(withStatus(parts, before), plain.slice(literal.end, literal.end + 80)),
      context,
    );
    if (finding !== undefined) found.push(finding);
    position = literal.end;
  }
  return found;
}

function readBody(value: unknown, place: Place, parts: ResponseParts, context: Context): Finding | undefined {
  const [body] = [value].flat();
  if (!isRecord(body)) return undefined;
  context.secrets.learnFrom(body);
  const status = statusOf(body) ?? parts.status;
  const finding = readResponse({ ...parts, status, body }, place, context.secrets);
  if (finding === undefined) return undefined;
  if (isCertain(finding)) return finding;
  // At another status than the one in the text, which may belong to something else.
  const again = readResponse({ ...parts, status: undefined, body }, place, context.secrets);
  if (again !== undefined && isCertain(again)) return again;
  if (mayBeFailure({ ...parts, status, body }, place, context.secrets)) context.doubt(finding);
  return undefined;
}

const STATUS =
  /(?:^|[^\w.:-])(?:HTTP(?:\/[\d.]+)?\s+|status(?:[ _-]?code)?["']?\s*[:=]?\s*|code["']?\s*[:=]?\s*)?([45]\d\d)(?![\w.:-])/gi;

/** Returns the status that a text mentions last, if the input has no better one. */
function withStatus(parts: ResponseParts, text: string): ResponseParts {
  if (parts.status !== undefined) return parts;
  const [, status] = [...text.matchAll(STATUS)].at(-1) ?? [];
  return status === undefined ? parts : { ...parts, status: Number(status) };
}
