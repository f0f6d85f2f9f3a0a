import { describe, expect, test } from 'vitest';
import { report } from './support/report.js';
import { AVAILABILITY, HEADERS, REQUEST, SHAPES, STATUSES } from './support/small-catalog.js';

/** The second wording of MODEL_NOT_FOUND, on line 42. */
function wording(text: string) {
  return [
    REQUEST,
    '- { text: "Model {model} does not exist", source: wire }',
    `- { text: "Model {model} does not exist", source: wire }\n        - { text: "${text}", source: wire }`,
  ] as const;
}

describe('wordings and fields know each other', () => {
  test('a variable part fills a field that is declared', async () => {
    expect(await report(wording('No model {modelName} here'))).toEqual([
      'catalog/errors/request.yaml:44:19  MODEL_NOT_FOUND: {modelName} is not one of its fields; declare "modelName" under fields, or write {}',
    ]);
  });

  test('a field that is not on the wire is filled by a wording', async () => {
    expect(await report([REQUEST, '"Model {model} does', '"Model {} does'])).toEqual([
      'catalog/errors/request.yaml:30:7  MODEL_NOT_FOUND: nothing fills the field "model"; add "from", or a wording with {model}',
    ]);
  });

  test.each(['No model {model}{} here', 'No model {} {model}{}', '{}{model} is no model'])(
    'variable parts do not stand side by side: %s',
    async (text) => {
      expect(await report(wording(text))).toEqual([
        'catalog/errors/request.yaml:44:19  MODEL_NOT_FOUND: two variable parts stand side by side; put text between them, or make them one',
      ]);
    },
  );

  test.each(['number', 'boolean', 'json'])(
    'a variable part is text, which fills no field that is %s',
    async (type) => {
      expect(
        await report([REQUEST, '      model:\n        type: string', `      model:\n        type: ${type}`]),
      ).toEqual([
        'catalog/errors/request.yaml:43:19  MODEL_NOT_FOUND: {model} is text, and its field is ' +
          `${type}; make the field a string or string[], or write {}`,
      ]);
    },
  );

  test('a field is not one that every error has', async () => {
    expect(await report([REQUEST, '      suggestions:', '      issues:'])).toEqual([
      'catalog/errors/request.yaml:34:7  MODEL_NOT_FOUND: every error has the field "issues" already; remove it here, or choose another name',
    ]);
  });
});

describe('what follows from a wording or a wire code by itself', () => {
  const setting = (sets: string) =>
    [
      REQUEST,
      'code: model_missing, source: wire',
      `code: model_missing, source: wire, details: { ${sets} }`,
    ] as const;

  test('is a field that is declared', async () => {
    expect(await report(setting('reason: gone'))).toEqual([
      'catalog/errors/request.yaml:41:59  MODEL_NOT_FOUND: "reason" is not one of its fields; declare it under fields',
    ]);
  });

  test('is of the type of the field', async () => {
    expect(await report(setting('model: 3'))).toEqual([
      'catalog/errors/request.yaml:41:66  MODEL_NOT_FOUND: "model" is set to what is no string; set it to its own type',
    ]);
  });

  test('fills the field', async () => {
    expect(await report(setting('model: gone'), [REQUEST, '"Model {model} does', '"Model {} does'])).toEqual(
      [],
    );
  });
});

test('a field that is read from a header tells how it is written, and no other does', async () => {
  expect(await report([REQUEST, 'from: suggestions', 'encoding: base64-json'])).toEqual([
    'catalog/errors/request.yaml:34:7  MODEL_NOT_FOUND: an encoding without a header; add "header", or remove it',
    'catalog/errors/request.yaml:34:7  MODEL_NOT_FOUND: nothing fills the field "suggestions"; add "from", or a wording with {suggestions}',
  ]);
});

test('a wait stands only where there is a retry', async () => {
  expect(await report([AVAILABILITY, 'retry: backoff', 'retry: never'])).toEqual([
    'catalog/errors/availability.yaml:10:18  MODEL_OVERLOADED: a wait before a retry that is never made; remove it, or set retry: backoff',
  ]);
});

describe('what is named is there', () => {
  test('the families of statuses.yaml', async () => {
    expect(
      await report(
        [STATUSES, '"404": { family: request,', '"404": { family: requests,'],
        [STATUSES, 'otherwise: { family: request,', 'otherwise: { family: internal,'],
      ),
    ).toEqual([
      'catalog/statuses.yaml:4:20  statuses: there is no family "requests"; use one of availability, request',
      'catalog/statuses.yaml:7:22  statuses: there is no family "internal"; use one of availability, request',
    ]);
  });

  test('the codes of statuses.yaml', async () => {
    expect(await report([STATUSES, 'code: INVALID_REQUEST', 'code: BAD_REQUEST'])).toEqual([
      'catalog/statuses.yaml:3:53  statuses: there is no code BAD_REQUEST; name a code of the catalog',
    ]);
  });

  test('the codes that shapes mean', async () => {
    expect(await report([SHAPES, 'code: INVALID_REQUEST', 'code: BAD_REQUEST'])).toEqual([
      'catalog/shapes.yaml:22:23  shapes: there is no code BAD_REQUEST; name a code of the catalog',
    ]);
  });

  test('the codes that headers mean', async () => {
    expect(await report([HEADERS, 'code: INVALID_REQUEST', 'code: BAD_REQUEST'])).toEqual([
      'catalog/headers.yaml:7:54  headers: there is no code BAD_REQUEST; name a code of the catalog',
    ]);
  });

  test('the routes on which something is different', async () => {
    expect(
      await report([
        AVAILABILITY,
        'charged: { call: "no", source: coined }',
        'charged: { call: "no", source: coined, routes: { "GET /model": { call: "yes", source: wire } } }\n    routes: { "GET /models": { source: wire, retry: never }, "PUT /models": { source: wire } }',
      ]),
    ).toEqual([
      'catalog/errors/availability.yaml:11:54  MODEL_OVERLOADED: "GET /model" is no route of api.yaml; add the route there, or mend it',
      'catalog/errors/availability.yaml:12:62  MODEL_OVERLOADED: "PUT /models" is no route of api.yaml; add the route there, or mend it',
    ]);
  });

  test('a code whose entry is wrong is there all the same', async () => {
    expect(await report([REQUEST, '    remedy: "Mend the parameter that `issues` names."\n', ''])).toEqual([
      'catalog/errors/request.yaml:3:3  INVALID_REQUEST: "remedy" is missing; add what the caller can do, starting with a verb',
    ]);
  });

  test('the routes of examples', async () => {
    expect(
      await report([REQUEST, 'route: "POST /chat/completions"', 'route: "GET /chat/completions"']),
    ).toEqual([
      'catalog/errors/request.yaml:48:16  MODEL_NOT_FOUND: "GET /chat/completions" is no route of api.yaml; add the route there, or mend it',
    ]);
  });
});

describe('an example means its own code', () => {
  const TODO = 'list its sentence or code under wire, or move it to the code it means';
  const lastBody = 'body: { error: "Model llama-9 does not exist", suggestions: [llama-8] }';

  test.each([
    ['{ error: { message: "No.", code: overloaded_model } }', 'MODEL_OVERLOADED (by code)'],
    ['{ error: { message: "No.", type: overloaded_model } }', 'MODEL_OVERLOADED (by code)'],
  ])('not another, as %s does', async (body, means) => {
    expect(await report([REQUEST, lastBody, `body: ${body}`])).toEqual([
      `catalog/errors/request.yaml:47:9  MODEL_NOT_FOUND: this example means ${means}; ${TODO}`,
    ]);
  });

  test('not another by its sentence', async () => {
    expect(
      await report([
        AVAILABILITY,
        '      - { status: 429, body: { error: "The model is overloaded." } }\n',
        '      - { status: 429, body: { error: "The model is overloaded." } }\n      - { status: 404, body: { error: "Specified model not found" } }\n',
      ]),
    ).toEqual([
      `catalog/errors/availability.yaml:22:9  MODEL_OVERLOADED: this example means MODEL_NOT_FOUND (by message); ${TODO}`,
    ]);
  });

  test('not another by a header', async () => {
    expect(
      await report(
        [REQUEST, lastBody, 'body: { error: "There is no llama-9" }'],
        [REQUEST, 'route: "POST /chat', 'headers: { x-venice-refused: "true" }\n        route: "POST /chat'],
      ),
    ).toEqual([
      `catalog/errors/request.yaml:47:9  MODEL_NOT_FOUND: this example means INVALID_REQUEST (by header); ${TODO}`,
    ]);
  });

  test('not another by its shape or its status', async () => {
    const atAnotherStatus = [
      REQUEST,
      '- status: 404\n        route: "POST /chat/completions"',
      '- status: 400\n        route: "POST /chat/completions"',
    ] as const;
    expect(await report(atAnotherStatus)).toEqual([
      `catalog/errors/request.yaml:47:9  MODEL_NOT_FOUND: this example means INVALID_REQUEST (by shape); ${TODO}`,
    ]);
    expect(
      await report(atAnotherStatus, [
        SHAPES,
        '    fallback: { code: INVALID_REQUEST, statuses: [400] }\n',
        '',
      ]),
    ).toEqual([
      `catalog/errors/request.yaml:47:9  MODEL_NOT_FOUND: this example means INVALID_REQUEST (by status); ${TODO}`,
    ]);
  });

  test('not none', async () => {
    expect(await report([REQUEST, lastBody, 'body: { error: "There is no llama-9" }'])).toEqual([
      `catalog/errors/request.yaml:47:9  MODEL_NOT_FOUND: this example is not recognised; ${TODO}`,
    ]);
  });
});
