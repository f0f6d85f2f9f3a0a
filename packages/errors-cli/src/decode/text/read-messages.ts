import type { Context } from '../context.js';
import type { Finding } from '../finding.js';
import { type Place, readResponse, type ResponseParts } from '../response/seen-response.js';
import { mayMatter } from './may-matter.js';

const MOST_CANDIDATES = 8;
const LONGEST = 2_000;
/** A shorter message can come from any server. */
const SHORTEST_WORDS = 4;

/** What begins the message of an error in a line of a log. */
const STARTS = /(?:^|:\s+|[\])]\s+|[-–—|]\s+|=\s?|["'`]|\b[45]\d\d\s+)(?=[A-Z<`])/g;

/** The clients and the service whose errors a line may show: then a short message counts too. */
const IS_ABOUT_VENICE =
  /venice|\bAPI(?:Call)?Error\b|\b(?:RateLimit|Authentication|BadRequest|NotFound|PermissionDenied|InternalServer|UnprocessableEntity|Conflict)Error\b/i;

/** Returns the error whose message a text contains, after a time, a level or the name of a class. */
export function readMessages(text: string, place: Place, parts: ResponseParts, context: Context): Finding[] {
  const line = text.slice(0, LONGEST);
  if (!mayMatter(line)) return [];
  const isAbout = IS_ABOUT_VENICE.test(line);
  const starts = [...line.matchAll(STARTS)].map(({ 0: all, index }) => index + all.length);
  for (const start of starts.slice(-MOST_CANDIDATES)) {
    const message = line.slice(start).replace(/["'`\s]+$/, '');
    if (!isAbout && message.split(/\s+/, SHORTEST_WORDS).length < SHORTEST_WORDS) continue;
    const finding = [parts.status, undefined]
      .map((status) => readResponse({ ...parts, status, body: { error: message } }, place, context.secrets))
      .find((found) => found?.error.matchedBy === 'message');
    if (finding !== undefined) return [finding];
  }
  return readCode(line, place, parts, context);
}

/** A code of ours, or the value of something called code. */
const CODES =
  /\b(?:[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+|(?<=\bcode["']?\s{0,3}[:=]\s{0,3}["']?)[A-Za-z][\w.-]{3,80})\b/g;

function readCode(line: string, place: Place, parts: ResponseParts, { secrets }: Context): Finding[] {
  for (const [code] of line.matchAll(CODES)) {
    const finding = readResponse({ ...parts, body: { error: { code } } }, place, secrets);
    if (finding?.error.matchedBy === 'code') return [finding];
  }
  return [];
}
