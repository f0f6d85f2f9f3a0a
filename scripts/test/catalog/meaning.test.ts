import { describe, expect, test } from 'vitest';
import { report } from './support/report.js';
import { AVAILABILITY, HEADERS, REQUEST, SHAPES, STATUSES } from './support/small-catalog.js';

/** Adds a second variant to MODEL_NOT_FOUND, on line 44. */
function withVariant(text: string) {
  return [
    REQUEST,
    '- { text: "Model {model} does not exist", source: wire }',
    `- { text: "Model {model} does not exist", source: wire }\n        - { text: "${text}", source: wire }`,
  ] as const;
}

describe('messages and fields', () => {
  test('a variable part fills a declared field', () => {
    expect(report(withVariant('No model {modelName} here'))).toEqual([
      'catalog/errors/request.yaml:42:19  MODEL_NOT_FOUND: unknown-field modelName variable',
    ]);
  });

  test('a field without "from" is filled by a message', () => {
    expect(report([REQUEST, '"Model {model} does', '"Model {} does'])).toEqual([
      'catalog/errors/request.yaml:28:7  MODEL_NOT_FOUND: unfilled-field model',
    ]);
  });

  test.each(['No model {model}{} here', 'No model {} {model}{}', '{}{model} is no model'])(
    'variable parts are not adjacent: %s',
    (text) => {
      expect(report(withVariant(text))).toEqual([
        'catalog/errors/request.yaml:42:19  MODEL_NOT_FOUND: adjacent-variables',
      ]);
    },
  );

  test.each(['boolean', 'json'])(
    'a variable part is text, so it does not fill a field of type %s',
    (type) => {
      expect(
        report([REQUEST, '      model:\n        type: string', `      model:\n        type: ${type}`]),
      ).toEqual(['catalog/errors/request.yaml:41:19  MODEL_NOT_FOUND: variable-type model ' + type]);
    },
  );

  test('a field does not have the name of a common field', () => {
    expect(report([REQUEST, '      suggestions:', '      issues:'])).toEqual([
      'catalog/errors/request.yaml:32:7  MODEL_NOT_FOUND: common-field issues',
    ]);
  });
});

describe('a fixed detail of a variant or wire code', () => {
  const withDetails = (details: string) =>
    [
      REQUEST,
      'code: model_missing, source: wire',
      `code: model_missing, source: wire, details: { ${details} }`,
    ] as const;

  test('is a declared field', () => {
    expect(report(withDetails('reason: gone'))).toEqual([
      'catalog/errors/request.yaml:39:59  MODEL_NOT_FOUND: unknown-field reason detail',
    ]);
  });

  test('has the type of the field', () => {
    expect(report(withDetails('model: 3'))).toEqual([
      'catalog/errors/request.yaml:39:66  MODEL_NOT_FOUND: detail-type model 3 string',
    ]);
  });

  test('fills the field', () => {
    expect(report(withDetails('model: gone'), [REQUEST, '"Model {model} does', '"Model {} does'])).toEqual(
      [],
    );
  });
});

test('an encoding needs a header', () => {
  expect(report([REQUEST, 'from: suggestions', 'encoding: base64-json'])).toEqual([
    'catalog/errors/request.yaml:32:7  MODEL_NOT_FOUND: encoding-without-header suggestions',
    'catalog/errors/request.yaml:32:7  MODEL_NOT_FOUND: unfilled-field suggestions',
  ]);
});

test('a wait needs a retry', () => {
  expect(report([AVAILABILITY, 'actions: [wait, change-model]', 'actions: [change-model]'])).toEqual([
    'catalog/errors/availability.yaml:9:18  MODEL_OVERLOADED: wait-without-retry',
  ]);
});

describe('a reference has a target', () => {
  test('the families of statuses.yaml', () => {
    expect(
      report(
        [STATUSES, '"404": { family: request,', '"404": { family: requests,'],
        [STATUSES, 'otherwise: { family: request,', 'otherwise: { family: internal,'],
      ),
    ).toEqual([
      'catalog/statuses.yaml:4:20  statuses: unknown-family requests availability,request',
      'catalog/statuses.yaml:7:22  statuses: unknown-family internal availability,request',
    ]);
  });

  test('the codes of statuses.yaml', () => {
    expect(report([STATUSES, 'code: INVALID_REQUEST', 'code: BAD_REQUEST'])).toEqual([
      'catalog/statuses.yaml:3:62  statuses: unknown-code BAD_REQUEST',
    ]);
  });

  test('the codes of shapes.yaml', () => {
    expect(report([SHAPES, 'code: INVALID_REQUEST', 'code: BAD_REQUEST'])).toEqual([
      'catalog/shapes.yaml:23:23  shapes: unknown-code BAD_REQUEST',
    ]);
    expect(report([SHAPES, 'code: "INVALID_REQUEST"', 'code: BAD_REQUEST'])).toEqual([
      'catalog/shapes.yaml:32:24  shapes: unknown-code BAD_REQUEST',
    ]);
  });

  test('the codes of headers.yaml', () => {
    expect(report([HEADERS, 'code: INVALID_REQUEST', 'code: BAD_REQUEST'])).toEqual([
      'catalog/headers.yaml:7:54  headers: unknown-code BAD_REQUEST',
    ]);
  });

  test('the routes of an entry', () => {
    expect(
      report([
        AVAILABILITY,
        'charged: { call: "no", source: coined }',
        'charged: { call: "no", source: coined, routes: { "GET /model": { call: "yes", source: wire } } }\n    routes: { "GET /models": { source: wire }, "PUT /models": { source: wire } }',
      ]),
    ).toEqual([
      'catalog/errors/availability.yaml:10:54  MODEL_OVERLOADED: unknown-route GET /model',
      'catalog/errors/availability.yaml:11:48  MODEL_OVERLOADED: unknown-route PUT /models',
    ]);
  });

  test('a code with an invalid entry still exists', () => {
    expect(report([REQUEST, '    remedy: "Mend the parameter that `issues` names."\n', ''])).toEqual([
      'catalog/errors/request.yaml:3:3  INVALID_REQUEST: missing-field remedy',
    ]);
  });

  test('the routes of examples', () => {
    expect(report([REQUEST, 'route: "POST /chat/completions"', 'route: "GET /chat/completions"'])).toEqual([
      'catalog/errors/request.yaml:46:16  MODEL_NOT_FOUND: unknown-route GET /chat/completions',
    ]);
  });
});

describe('an example is recognized as its own code', () => {
  const lastBody = 'body: { error: "Model llama-9 does not exist", suggestions: [llama-8] }';

  test.each([
    ['{ error: { message: "No.", code: overloaded_model } }', 'MODEL_OVERLOADED code'],
    ['{ error: { message: "No.", type: overloaded_model } }', 'MODEL_OVERLOADED code'],
  ])('not as another by a wire code: %s', (body, means) => {
    expect(report([REQUEST, lastBody, `body: ${body}`])).toEqual([
      `catalog/errors/request.yaml:45:9  MODEL_NOT_FOUND: example-recognition ${means}`,
    ]);
  });

  test('not as another by a message', () => {
    expect(
      report([
        AVAILABILITY,
        '      - { status: 429, body: { error: "The model is overloaded." }, headers: { via: "1" } }\n',
        '      - { status: 429, body: { error: "The model is overloaded." }, headers: { via: "1" } }\n      - { status: 404, body: { error: "Specified model not found" } }\n',
      ]),
    ).toEqual([
      `catalog/errors/availability.yaml:21:9  MODEL_OVERLOADED: example-recognition MODEL_NOT_FOUND message`,
    ]);
  });

  test('not as another by a header', () => {
    expect(
      report(
        [REQUEST, lastBody, 'body: { error: "There is no llama-9" }'],
        [REQUEST, 'route: "POST /chat', 'headers: { x-venice-refused: "true" }\n        route: "POST /chat'],
      ),
    ).toEqual([
      `catalog/errors/request.yaml:45:9  MODEL_NOT_FOUND: example-recognition INVALID_REQUEST header`,
    ]);
  });

  test('not as another by a body shape or status', () => {
    const atAnotherStatus = [
      REQUEST,
      '- status: 404\n        route: "POST /chat/completions"',
      '- status: 400\n        route: "POST /chat/completions"',
    ] as const;
    expect(report(atAnotherStatus)).toEqual([
      `catalog/errors/request.yaml:45:9  MODEL_NOT_FOUND: example-recognition INVALID_REQUEST shape`,
    ]);
    expect(
      report(atAnotherStatus, [SHAPES, '    fallback: { code: INVALID_REQUEST, statuses: [400] }\n', '']),
    ).toEqual([
      `catalog/errors/request.yaml:45:9  MODEL_NOT_FOUND: example-recognition INVALID_REQUEST status`,
    ]);
  });

  test('and not as unrecognized', () => {
    expect(report([REQUEST, lastBody, 'body: { error: "There is no llama-9" }'])).toEqual([
      `catalog/errors/request.yaml:45:9  MODEL_NOT_FOUND: example-recognition`,
    ]);
  });
});
