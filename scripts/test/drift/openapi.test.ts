import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { API } from '../catalog/support/small-catalog.js';
import { catalogWith, differencesFrom, found, openapi, refusal, withChange } from './support/official.js';

const STANDARD = '{ $ref: "#/components/schemas/StandardError" }';
const NOT_FOUND = 'description: "- Specified model not found"';

/** The document with one property more in the schema that has a name. */
function standardWith(property: string): string {
  return withChange(
    openapi,
    'properties:\n        error: { type: string }',
    `properties:\n        error: { type: string }\n        ${property}`,
  );
}

const ERROR_OF_NOT_FOUND = 'error: { type: string }\n                  suggestions';

/** The document with one property more in the schema of the 404, which has no name. */
function notFoundWith(property: string): string {
  return withChange(openapi, ERROR_OF_NOT_FOUND, `${property}\n                  ${ERROR_OF_NOT_FOUND}`);
}

/** The document with another `error` in that schema. */
function notFoundWithError(error: string): string {
  return withChange(openapi, ERROR_OF_NOT_FOUND, `${error}\n                  suggestions`);
}

test('a document that matches the catalog gives no difference, in YAML and in JSON', () => {
  expect(found('openapi', openapi)).toEqual([]);
  expect(found('openapi', JSON.stringify(parse(openapi)))).toEqual([]);
});

describe('reports', () => {
  test('a new error status of a route, and one that was removed', () => {
    expect(found('openapi', withChange(openapi, '"404":', '"451":'))).toEqual([
      'unknown-status: POST /chat/completions 451',
      'missing-status: POST /chat/completions 404',
      'unknown-field: POST /chat/completions 451 suggestions',
      'unknown-message: 451 Specified model not found',
    ]);
  });

  test('a class of statuses', () => {
    expect(found('openapi', withChange(openapi, '"404":', '5XX:'))).toContain(
      'unknown-status: POST /chat/completions 5XX',
    );
  });

  test('a new route, and one that was removed', () => {
    expect(found('openapi', withChange(openapi, '  /models:', '  /images:'))).toEqual([
      'unknown-route: GET /images',
      'missing-route: GET /models',
    ]);
  });

  test('a schema that no shape lists, and one that is no longer used', () => {
    expect(found('openapi', openapi.replaceAll('StandardError', 'PlainError'))).toEqual([
      'unknown-schema: PlainError',
      'missing-schema: StandardError',
    ]);
  });

  test('a body of no known shape', () => {
    expect(found('openapi', notFoundWithError('reason: { type: string }'))).toContain(
      'unknown-shape: POST /chat/completions 404',
    );
  });

  test('a field, without the fields in it', () => {
    expect(
      found('openapi', notFoundWith('trace: { type: object, properties: { id: { type: string } } }')),
    ).toEqual(['unknown-field: POST /chat/completions 404 trace']);
  });

  test('a field that only errors of other statuses have', () => {
    const added = standardWith('suggestions: { type: array }');
    expect(differencesFrom('openapi', added)).toMatchObject([
      {
        subject: 'StandardError suggestions',
        positions: ['GET /models 429', 'POST /chat/completions 400', 'POST /chat/completions 429'],
      },
    ]);
  });

  test('a wire code of an enumeration', () => {
    const object =
      '{ type: object, properties: { message: { type: string, example: Specified model not found }, code: { type: string, enum: [model_missing, model_retired] } } }';
    expect(found('openapi', notFoundWithError(`error: ${object}`))).toEqual([
      'source-differs: model_missing',
      'unknown-wire-code: POST /chat/completions 404 error.code = model_retired',
    ]);
  });

  test('a new value in the enumeration of a field', () => {
    expect(
      found(
        'openapi',
        withChange(openapi, 'items: { type: string }', 'items: { type: string, enum: [llama] }'),
      ),
    ).toEqual(['unknown-value: POST /chat/completions 404 suggestions[] = llama']);
  });

  test('a message in a description, a list or an example', () => {
    expect(
      found(
        'openapi',
        withChange(openapi, NOT_FOUND, 'description: "- Specified model not found\\n- Gone fishing"'),
      ),
    ).toEqual(['unknown-message: 404 Gone fishing']);
    expect(found('openapi', notFoundWithError('error: { type: string, example: Gone fishing }'))).toEqual([
      'unknown-message: POST /chat/completions 404 error = Gone fishing',
    ]);
  });

  test('the fields and messages of one example and of several', () => {
    const SCHEMA =
      'content:\n            application/json:\n              schema:\n                type: object\n                properties:\n                  error: { type: string }';
    for (const shown of [
      'example: { error: Gone fishing, trace: x }',
      'examples: { one: { value: { error: Gone fishing, trace: x } } }',
    ])
      expect(
        found(
          'openapi',
          withChange(openapi, SCHEMA, SCHEMA.replace('schema:', `${shown}\n              schema:`)),
        ),
      ).toEqual([
        'unknown-field: POST /chat/completions 404 trace',
        'unknown-message: POST /chat/completions 404 error = Gone fishing',
      ]);
  });

  test('a message that is similar to a known one, with its code', () => {
    const text = withChange(openapi, NOT_FOUND, 'description: The specified model was not found');
    expect(differencesFrom('openapi', text)).toMatchObject([
      { id: 'unknown-message', facts: { similarTo: 'MODEL_NOT_FOUND' } },
    ]);
  });

  test('a header that the catalog does not read', () => {
    expect(
      found(
        'openapi',
        withChange(openapi, 'headers: { Retry-After: {} }', 'headers: { Retry-After: {}, X-Trace: {} }'),
      ),
    ).toEqual(['unknown-header: x-trace']);
  });

  test('an in-band error: a new one, a field of it, and one too deep to be read', () => {
    const inSuccess = (schema: string): string =>
      withChange(
        openapi,
        '"200": { description: OK }',
        `"200": { description: OK, content: { application/json: { schema: ${schema} } } }`,
      );
    const error = '{ type: object, properties: { message: { type: string }, hint: { type: string } } }';
    expect(
      found(
        'openapi',
        inSuccess(`{ type: array, items: { type: object, properties: { error: ${error} } } }`),
      ),
    ).toEqual(['unknown-status: GET /models 200', 'unknown-field: GET /models 200 error.hint']);
    expect(
      found(
        'openapi',
        inSuccess(
          `{ type: object, properties: { results: { type: array, items: { type: object, properties: { error: ${error} } } } } }`,
        ),
      ),
    ).toEqual(['unknown-status: GET /models 200', 'unknown-shape: GET /models 200 results[]']);
    expect(
      found(
        'openapi',
        inSuccess(
          `{ oneOf: [{ type: object }, { type: array, items: { type: object, properties: { error: ${error} } } }] }`,
        ),
      ),
    ).toEqual(['unknown-status: GET /models 200', 'unknown-field: GET /models 200 error.hint']);
  });
});

test('a difference at several positions is reported once, with all of them', () => {
  const differences = differencesFrom('openapi', standardWith('trace: { type: string }'));
  expect(differences.map(({ positions }) => positions)).toEqual([
    ['GET /models 429', 'POST /chat/completions 400', 'POST /chat/completions 429'],
  ]);
});

test('ignores the names of parameters', () => {
  const text = withChange(openapi, '  /models:', '  /models/{id}:');
  expect(found('openapi', text)).toContain('unknown-route: GET /models/{id}');
  const files = catalogWith([API, '"GET /models"', '"GET /models/{model}"']);
  expect(found('openapi', text, files)).toEqual([]);
});

test.each(['allOf', 'oneOf', 'anyOf'])(
  'reads a schema with an %s that refers to itself, or to nothing',
  (key) => {
    const endless = `${key}: [{ $ref: "#/components/schemas/StandardError" }, { $ref: "#/nowhere" }, { $ref: "other.yaml#/x" }]`;
    expect(() => found('openapi', withChange(openapi, 'required: [error]', endless))).not.toThrow();
  },
);

test.each([
  ['without paths', 'title: Errors', 'not-openapi'],
  ['that is not YAML', 'openapi: "3', 'openapi-syntax'],
  ['of Swagger 2', openapi.replace('openapi: 3.0.0', 'swagger: "2.0"'), 'not-openapi'],
])('refuses a document %s', (_, text, id) => {
  expect(refusal('openapi', text)).toBe(id);
});

test('compares each alternative, under the name of its schema', () => {
  const alternatives = `{ oneOf: [${STANDARD}, { type: object, properties: { error: { type: string }, trace: { type: string } } }] }`;
  expect(
    found(
      'openapi',
      withChange(
        openapi,
        `"400":
          description: Invalid request
          content:
            application/json:
              schema: ${STANDARD}`,
        `"400":
          description: Invalid request
          content:
            application/json:
              schema: ${alternatives}`,
      ),
    ),
  ).toEqual(['unknown-field: POST /chat/completions 400 trace']);
});
