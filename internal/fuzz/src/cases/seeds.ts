import { readFileSync } from 'node:fs';
import { type Json, veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { veniceErrorExamples } from '@venice/errors-testing';

/** A response as JSON, so that a found case can be kept in a file. */
export interface ResponseCase {
  readonly status?: Json | undefined;
  readonly headers?: Json | undefined;
  readonly body?: Json | undefined;
  readonly route?: Json | undefined;
  readonly secrets?: Json | undefined;
}

function corpus(name: string): ResponseCase[] {
  const text = readFileSync(new URL(`../../../conformance/corpus/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { status, headers, body, endpoint } = JSON.parse(line) as Record<string, Json>;
      return { status, headers, body, route: endpoint };
    });
}

/** Every example of the catalog and every line of the corpus. */
export const seeds: readonly ResponseCase[] = [
  ...veniceErrorCodes.flatMap((code) =>
    veniceErrorExamples(code).map(({ status, headers, body, route }) => ({ status, headers, body, route })),
  ),
  ...corpus('responses'),
  ...corpus('reports'),
];

/** Keys and texts of all seeds: what a mutation puts elsewhere. */
export const vocabulary: readonly string[] = [
  ...new Set([
    ...seeds.flatMap(({ body }) => wordsOf(body)),
    ...veniceErrorCodes,
    ...Object.values(veniceErrorDefinitions).map(({ message }) => message),
  ]),
];

/** The names of all headers of the seeds, and those that the catalog reads. */
export const headerNames: readonly string[] = [
  ...new Set([
    ...seeds.flatMap(({ headers }) => Object.keys(Object(headers) as object)),
    ...['retry-after', 'retry-after-ms', 'date', 'cf-ray', 'x-request-id', 'content-type', 'x-should-retry'],
    ...['requests', 'tokens'].flatMap((name) =>
      ['limit', 'remaining', 'reset'].map((part) => `x-ratelimit-${part}-${name}`),
    ),
    ...['x-ratelimit-remaining', 'x-ratelimit-resets', 'x-ratelimit-limit', 'x-ratelimit-reset'],
  ]),
];

export const routes: readonly string[] = [
  ...new Set(seeds.flatMap(({ route }) => (typeof route === 'string' ? [route] : []))),
];

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...wordsOf(item)]);
}
