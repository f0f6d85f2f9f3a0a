import { describe, expect, test } from 'vitest';
import { readModel } from '../../src/catalog/read-model.js';
import { outlineOf, report } from './support/report.js';
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

/** One mistake for each kind of check, in several files. */
const mistakes: readonly Change[] = [
  // YAML: a repeated key
  [
    REQUEST,
    '    logLevel: warn\n    openai: { type: not',
    '    logLevel: warn\n    logLevel: warn\n    openai: { type: not',
  ],
  // Schema
  [REQUEST, '    remedy: "Mend the parameter that `issues` names."\n', ''],
  // Style
  [AVAILABILITY, 'summary: "The model has more requests than it can serve."', 'summary: Too many requests.'],
  // Claims of two entries
  [AVAILABILITY, 'code: overloaded_model', 'code: model_missing'],
  // Meaning of one entry
  [AVAILABILITY, 'actions: [wait, change-model]', 'actions: [change-model]'],
  // Example
  [REQUEST, 'error: "Model llama-9 does not exist"', 'error: "No llama-9"'],
  // References of other files
  [STATUSES, '"404": { family: request,', '"404": { family: requests,'],
  [SHAPES, 'code: INVALID_REQUEST', 'code: BAD_REQUEST'],
];

const found = [
  'catalog/errors/availability.yaml:6:14  MODEL_OVERLOADED: unquoted-text summary',
  'catalog/errors/availability.yaml:9:18  MODEL_OVERLOADED: wait-without-retry',
  'catalog/errors/request.yaml:3:3  INVALID_REQUEST: missing-field remedy',
  'catalog/errors/request.yaml:25:5  MODEL_NOT_FOUND: repeated-key',
  'catalog/errors/request.yaml:39:19  MODEL_NOT_FOUND: wire-code-claimed-twice MODEL_OVERLOADED catalog/errors/availability.yaml:16:19 model_missing',
  'catalog/errors/request.yaml:45:9  MODEL_NOT_FOUND: example-recognition',
  'catalog/shapes.yaml:23:23  shapes: unknown-code BAD_REQUEST',
  'catalog/statuses.yaml:4:20  statuses: unknown-family requests availability,request',
];

test('mistakes of all kinds and files are reported together, in the order of the files', () => {
  expect(report(...mistakes)).toEqual(found);
});

test('the report does not depend on the order of the files', () => {
  const { problems } = readModel(new Map([...changed(...mistakes)].reverse()));
  expect(problems.map(outlineOf)).toEqual(found);
});

test('a mistake in another file does not hide a claim of two errors', () => {
  expect(
    report(
      [API, 'source: openapi\nroutes', 'source: blog\nroutes'],
      [HEADERS, 'longWaitSeconds: 3600', 'longWaitSeconds: long'],
      [AVAILABILITY, 'code: overloaded_model', 'code: model_missing'],
    ),
  ).toEqual([
    'catalog/api.yaml:3:9  api: unknown-value source "blog" page,openapi,wire,observed,coined',
    'catalog/errors/request.yaml:39:19  MODEL_NOT_FOUND: wire-code-claimed-twice MODEL_OVERLOADED catalog/errors/availability.yaml:16:19 model_missing',
    'catalog/headers.yaml:10:18  headers: wrong-type longWaitSeconds "long" number',
  ]);
});

test('a file with a YAML error does not make its codes unknown', () => {
  expect(
    report(
      [REQUEST, 'message: "Invalid request"', 'message: "Invalid request'],
      [AVAILABILITY, 'actions: [wait, change-model]', 'actions: [change-model]'],
    ),
  ).toEqual([
    'catalog/errors/availability.yaml:9:18  MODEL_OVERLOADED: wait-without-retry',
    'catalog/errors/request.yaml:5:14  request: yaml-syntax missing closing "quote',
  ]);
});

describe('what cannot be known is not reported:', () => {
  const limit = `source: openapi
limits: { mine: { inFlight: 5, keys: [wallet], message: "The model is overloaded.", source: wire } }
routes`;

  test.each<[name: string, change: Change, problems: string[]]>([
    [
      'the messages of an entry with a mistake',
      [AVAILABILITY, 'status: 429\n    message', 'status: "429"\n    message'],
      ['4:13  MODEL_OVERLOADED: wrong-type status "429" number'],
    ],
    [
      'the codes of a file whose errors have another key',
      [AVAILABILITY, 'errors:', 'error:'],
      ['1:1  availability: missing-field errors', '2:1  availability: unknown-key error errors'],
    ],
    [
      'the code that has another form',
      [AVAILABILITY, '  MODEL_OVERLOADED:', '  model_overloaded:'],
      ['3:3  model_overloaded: invalid-name model_overloaded'],
    ],
    [
      'the codes before a second list of errors',
      [AVAILABILITY, ', headers: { via: "1" } }\n', ' }\nerrors: {}\n'],
      ['21:1  availability: repeated-key'],
    ],
  ])('%s', (_, change, problems) => {
    const code: Change = [SHAPES, '{ code: "INVALID_REQUEST"', '{ code: "MODEL_OVERLOADED"'];
    expect(report([API, 'source: openapi\nroutes', limit], code, change)).toEqual(
      problems.map((problem) => `${AVAILABILITY}:${problem}`),
    );
  });
});
