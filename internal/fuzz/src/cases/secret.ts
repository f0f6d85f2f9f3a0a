import type { Json } from '@venice/errors-core';
import type { Random } from './random.js';
import type { ResponseCase } from './seeds.js';

export const SECRET = 'fuzz-Secret+/0123456789=';

/** The forms in which a server can repeat it. */
const REPEATED = [
  SECRET,
  encodeURIComponent(SECRET),
  encodeURIComponent(encodeURIComponent(SECRET)).toLowerCase(),
  SECRET.toUpperCase().replaceAll('/', '\\/'),
  SECRET.replaceAll('+', '\\u002b'),
  SECRET.replaceAll('=', '&#61;'),
];

/** Creates a response that repeats a secret somewhere. */
export function withSecret(response: ResponseCase, random: Random): ResponseCase {
  const repeated = (value: Json | undefined): Json => {
    if (typeof value === 'string') {
      const at = random.below(value.length + 1);
      // The space keeps it out of an escape that it would break.
      return `${value.slice(0, at)} ${random.pick(REPEATED)}${value.slice(at)}`;
    }
    if (typeof value !== 'object' || value === null) return random.pick(REPEATED);
    if (Array.isArray(value)) return value.map((item: Json) => (random.once(2) ? repeated(item) : item));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        random.once(8) ? random.pick(REPEATED) : key,
        random.once(2) ? repeated(item) : item,
      ]),
    );
  };
  const { body, headers, route } = response;
  return {
    ...response,
    secrets: [SECRET],
    body: repeated(body),
    headers: random.once(2) ? repeated(headers) : headers,
    route: random.once(4) ? `POST /${random.pick(REPEATED)}` : route,
  };
}
