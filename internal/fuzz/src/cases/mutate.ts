import type { Json } from '@venice/errors-core';
import type { Random } from './random.js';
import { withSecret } from './secret.js';
import { headerNames, type ResponseCase, routes, seeds, vocabulary } from './seeds.js';

const NUMBERS = [0, -0, -1, 1, 0.5, 3_599.9999, 3_600, 604_800, 1e9, 1e12, 1e300, -1e300, 2 ** 53, 429, 500];
const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udc00x',
  '😀'.repeat(9),
  '<html><title>',
  '{"error":',
  '[',
  '"',
  '{}',
];
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'toJSON',
  'then',
  'length',
  '0',
  '',
  'veniceError',
  'cause',
];
const WAITS = [
  'soon',
  '-0',
  'NaN',
  'Infinity',
  '3599.9999',
  '1e3',
  'Wed, 21 Oct 2026 07:28:00 GMT',
  '1790000000000',
];
const METHODS = ['GET', 'POST', 'post', 'DELETE', 'ВЕРБ', ''];

/** Creates a response: a seed with some changes, or one of nothing but random values. */
export function responseCase(random: Random): ResponseCase {
  const seed = random.once(20) ? {} : random.pick(seeds);
  const response = {
    status: random.once(4) ? statusOf(random) : seed.status,
    headers: random.once(2) ? headersOf(random, seed.headers) : seed.headers,
    body: bodyOf(random, seed.body),
    route: random.once(3) ? routeOf(random) : seed.route,
    ...(random.once(5) ? { secrets: [random.pick(vocabulary), textOf(random)] } : {}),
  };
  return random.once(10) ? withSecret(response, random) : response;
}

function bodyOf(random: Random, seed: Json | undefined): Json | undefined {
  let body = seed === undefined || random.once(15) ? valueOf(random, 4) : seed;
  for (let changes = random.below(5); changes > 0; changes--) body = changed(body, random, 6);
  if (random.once(400)) body = { [random.pick(vocabulary)]: flood(random), ...Object(body) } as Json;
  if (!random.once(4)) return body;
  const text = JSON.stringify(body);
  if (random.once(6)) return JSON.stringify(text);
  return random.once(4) ? text.slice(0, random.below(text.length + 1)) : text;
}

/** Changes one random place of a value. */
export function changed(value: Json, random: Random, depth: number): Json {
  const isLeaf = typeof value !== 'object' || value === null || depth === 0 || random.once(8);
  if (isLeaf)
    return typeof value === 'string' && !random.once(3) ? changedText(value, random) : valueOf(random, 2);
  if (Array.isArray(value)) {
    const items: Json[] = [...(value as readonly Json[])];
    const at = random.below(items.length + 1);
    items[at] = changed(items[at] ?? null, random, depth - 1);
    return items;
  }
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  const at = random.below(entries.length + 1);
  const [key, item] = entries[at] ?? [keyOf(random), valueOf(random, 2)];
  if (random.once(6)) entries.splice(at, 1);
  else entries[at] = [random.once(6) ? keyOf(random) : key, changed(item, random, depth - 1)];
  if (random.once(8)) entries.reverse();
  return Object.fromEntries(entries);
}

function changedText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + textOf(random) + text.slice(at);
    case 2:
      return text.toUpperCase();
    case 3:
      return `${text} ${random.pick(vocabulary)}`;
    case 4:
      return text.replaceAll(' ', '  \n');
    default:
      return text.repeat(1 + random.below(random.once(20) ? 400 : 3));
  }
}

function valueOf(random: Random, depth: number): Json {
  switch (random.below(depth > 0 ? 8 : 6)) {
    case 0:
      return random.pick(NUMBERS);
    case 1:
      return random.once(2);
    case 2:
      return null;
    case 6:
      return Array.from({ length: random.below(5) }, () => valueOf(random, depth - 1));
    case 7:
      return Object.fromEntries(
        Array.from({ length: random.below(5) }, () => [keyOf(random), valueOf(random, depth - 1)]),
      );
    default:
      return textOf(random);
  }
}

/** Returns more than an error may keep. */
function flood(random: Random): Json {
  const item = valueOf(random, 1);
  if (random.once(2)) return Array.from({ length: 1 + random.below(6_000) }, () => item);
  return Object.fromEntries(Array.from({ length: random.below(3_000) }, (_, index) => [`k${index}`, item]));
}

function textOf(random: Random): string {
  return random.pick(random.once(2) ? TEXTS : vocabulary);
}

function keyOf(random: Random): string {
  return random.pick(random.once(4) ? KEYS : vocabulary);
}

function statusOf(random: Random): Json {
  return random.once(6) ? valueOf(random, 0) : 100 + random.below(510);
}

function headersOf(random: Random, seed: Json | undefined): Json {
  if (random.once(15)) return valueOf(random, 3);
  const headers: [string, Json][] = Object.entries(Object(seed) as Record<string, Json>);
  for (let count = random.below(5); count > 0; count--) {
    const value = random.once(2)
      ? random.pick(WAITS)
      : random.once(2)
        ? String(random.pick(NUMBERS))
        : textOf(random);
    headers.push([random.pick(headerNames), value]);
  }
  if (random.once(8)) return headers.map(([name, value]) => ({ name, value }));
  if (random.once(8)) return headers.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\r\n');
  return random.once(8) ? headers.flat() : Object.fromEntries(headers);
}

function routeOf(random: Random): Json {
  if (random.once(6)) return valueOf(random, 1);
  return random.once(2)
    ? random.pick(routes)
    : `${random.pick(METHODS)} /${textOf(random)}/${keyOf(random)}?a=1`;
}
