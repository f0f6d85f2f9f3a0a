import { expect, test } from 'vitest';
import { formatProblem } from '../../src/catalog/problem.js';
import { generate } from '../../src/generate/generate.js';
import { report } from './support/report.js';
import {
  API,
  AVAILABILITY,
  type Change,
  changed,
  HEADERS,
  REQUEST,
  SHAPES,
  STATUSES,
} from './support/small-catalog.js';

/** One of each kind of check, over all the files. */
const mistakes: readonly Change[] = [
  // A key that stands twice, found by YAML.
  [
    REQUEST,
    '    logLevel: warn\n    openai: { type: not',
    '    logLevel: warn\n    logLevel: warn\n    openai: { type: not',
  ],
  // Of the form of an entry.
  [REQUEST, '    remedy: "Mend the parameter that `issues` names."\n', ''],
  // Of style.
  [AVAILABILITY, 'summary: "The model has more requests than it can serve."', 'summary: Too many requests'],
  // Of what entries mean beside each other.
  [AVAILABILITY, 'code: overloaded_model', 'code: model_missing'],
  // Of what an entry means by itself.
  [AVAILABILITY, 'retry: backoff', 'retry: never'],
  // Of an example.
  [REQUEST, 'error: "Model llama-9 does not exist"', 'error: "No llama-9"'],
  // Of what the other files name.
  [STATUSES, '"404": { family: request,', '"404": { family: requests,'],
  [SHAPES, 'code: INVALID_REQUEST', 'code: BAD_REQUEST'],
];

const found = [
  'catalog/errors/availability.yaml:6:14  MODEL_OVERLOADED: the sentence of "summary" is not quoted; put it in quotes, or YAML reads `a #b` as `a`',
  'catalog/errors/availability.yaml:10:18  MODEL_OVERLOADED: a wait before a retry that is never made; remove it, or set retry: backoff',
  'catalog/errors/request.yaml:3:3  INVALID_REQUEST: "remedy" is missing; add what the caller can do, starting with a verb',
  'catalog/errors/request.yaml:27:5  MODEL_NOT_FOUND: this key stands here twice; keep one of them',
  'catalog/errors/request.yaml:41:19  MODEL_NOT_FOUND: the wire code "model_missing" is already claimed by MODEL_OVERLOADED at catalog/errors/availability.yaml:17:19; keep it where it belongs',
  'catalog/errors/request.yaml:47:9  MODEL_NOT_FOUND: this example is not recognised; list its sentence or code under wire, or move it to the code it means',
  'catalog/shapes.yaml:22:23  shapes: there is no code BAD_REQUEST; name a code of the catalog',
  'catalog/statuses.yaml:4:20  statuses: there is no family "requests"; use one of availability, request',
];

test('mistakes of all kinds and files are reported at once, as the files read', async () => {
  expect(await report(...mistakes)).toEqual(found);
});

test('the report does not depend on the order of the files', async () => {
  const { problems } = await generate(new Map([...changed(...mistakes)].reverse()));
  expect(problems.map(formatProblem)).toEqual(found);
});

test('nothing is emitted of a catalog with a single mistake', async () => {
  const { files, problems } = await generate(changed([AVAILABILITY, 'retry: backoff', 'retry: never']));
  expect(problems).toHaveLength(1);
  expect(files).toBeUndefined();
});

test('a mistake in one of the other files does not hide what is wrong between the errors', async () => {
  expect(
    await report(
      [API, 'source: openapi\nroutes', 'source: blog\nroutes'],
      [HEADERS, 'longWaitSeconds: 3600', 'longWaitSeconds: long'],
      [AVAILABILITY, 'code: overloaded_model', 'code: model_missing'],
    ),
  ).toEqual([
    'catalog/api.yaml:3:9  api: "source" is "blog"; use one of page, openapi, wire, observed, coined',
    'catalog/errors/request.yaml:41:19  MODEL_NOT_FOUND: the wire code "model_missing" is already claimed by MODEL_OVERLOADED at catalog/errors/availability.yaml:17:19; keep it where it belongs',
    'catalog/headers.yaml:10:18  headers: "longWaitSeconds" is "long", which is not a number; write seconds; waits from here on make an error non-retryable',
  ]);
});

test('a file that cannot be read is not taken for a lack of its codes', async () => {
  expect(
    await report(
      [REQUEST, 'message: "Invalid request"', 'message: "Invalid request'],
      [AVAILABILITY, 'retry: backoff', 'retry: never'],
    ),
  ).toEqual([
    'catalog/errors/availability.yaml:10:18  MODEL_OVERLOADED: a wait before a retry that is never made; remove it, or set retry: backoff',
    'catalog/errors/request.yaml:5:30  request: missing closing "quote; mend the YAML',
  ]);
});
