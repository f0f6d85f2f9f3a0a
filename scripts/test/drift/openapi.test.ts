import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { driftFrom, findings, openapi, withChange } from './support/official.js';

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

test('a document that says what the catalog says is no drift, in YAML and in JSON', () => {
  expect(findings('openapi', openapi)).toEqual([]);
  expect(findings('openapi', JSON.stringify(parse(openapi)))).toEqual([]);
});

describe('named is', () => {
  test('an error status that is new on a route, and one that is gone', () => {
    expect(findings('openapi', withChange(openapi, '"404":', '"451":'))).toEqual([
      'status-added: POST /chat/completions 451',
      'status-removed: POST /chat/completions 404',
      'field: POST /chat/completions 451 suggestions',
      'sentence: 451 Specified model not found',
    ]);
  });

  test('a class of statuses', () => {
    expect(findings('openapi', withChange(openapi, '"404":', '5XX:'))).toContain(
      'status-added: POST /chat/completions 5XX',
    );
  });

  test('a route that is new, and one that is gone', () => {
    expect(findings('openapi', withChange(openapi, '  /models:', '  /images:'))).toEqual([
      'route-added: GET /images',
      'route-removed: GET /models',
    ]);
  });

  test('a schema that no shape lists, and one that is no longer used', () => {
    expect(findings('openapi', openapi.replaceAll('StandardError', 'PlainError'))).toEqual([
      'schema-added: PlainError',
      'schema-removed: StandardError',
    ]);
  });

  test('a body of no known shape', () => {
    expect(findings('openapi', notFoundWithError('reason: { type: string }'))).toContain(
      'body-shape: POST /chat/completions 404',
    );
  });

  test('a field, with what is in it named once', () => {
    expect(
      findings('openapi', notFoundWith('trace: { type: object, properties: { id: { type: string } } }')),
    ).toEqual(['field: POST /chat/completions 404 trace']);
  });

  test('a field that other errors have, and those of that status do not', () => {
    const added = standardWith('suggestions: { type: array }');
    expect(driftFrom([{ document: 'openapi', text: added }]).findings).toMatchObject([
      {
        subject: 'StandardError suggestions',
        where: ['GET /models 429', 'POST /chat/completions 400', 'POST /chat/completions 429'],
      },
    ]);
  });

  test('a code that an enumeration allows, where bodies keep codes', () => {
    const object =
      '{ type: object, properties: { message: { type: string, example: Specified model not found }, code: { type: string, enum: [model_missing, model_retired] } } }';
    expect(findings('openapi', notFoundWithError(`error: ${object}`))).toEqual([
      'value: POST /chat/completions 404 error.code = model_retired',
    ]);
  });

  test('a value of an enumeration that a field is not known to have', () => {
    expect(
      findings(
        'openapi',
        withChange(openapi, 'items: { type: string }', 'items: { type: string, enum: [llama] }'),
      ),
    ).toEqual(['value: POST /chat/completions 404 suggestions[] = llama']);
  });

  test('a sentence, whether it is described, listed or shown', () => {
    expect(
      findings(
        'openapi',
        withChange(openapi, NOT_FOUND, 'description: "- Specified model not found\\n- Gone fishing"'),
      ),
    ).toEqual(['sentence: 404 Gone fishing']);
    expect(findings('openapi', notFoundWithError('error: { type: string, example: Gone fishing }'))).toEqual([
      'sentence: POST /chat/completions 404 error = Gone fishing',
    ]);
  });

  test('what a body that is shown has, be it one or one of several', () => {
    const SCHEMA =
      'content:\n            application/json:\n              schema:\n                type: object\n                properties:\n                  error: { type: string }';
    for (const shown of [
      'example: { error: Gone fishing, trace: x }',
      'examples: { one: { value: { error: Gone fishing, trace: x } } }',
    ])
      expect(
        findings(
          'openapi',
          withChange(openapi, SCHEMA, SCHEMA.replace('schema:', `${shown}\n              schema:`)),
        ),
      ).toEqual([
        'field: POST /chat/completions 404 trace',
        'sentence: POST /chat/completions 404 error = Gone fishing',
      ]);
  });

  test('a sentence that reads like another wording of a known one, with the code', () => {
    const { findings: found } = driftFrom([
      {
        document: 'openapi',
        text: withChange(openapi, NOT_FOUND, 'description: The specified model was not found'),
      },
    ]);
    expect(found).toMatchObject([
      { kind: 'sentence', what: 'describes an error, and reads like another wording of MODEL_NOT_FOUND' },
    ]);
  });

  test('a header that nothing reads', () => {
    expect(
      findings(
        'openapi',
        withChange(openapi, 'headers: { Retry-After: {} }', 'headers: { Retry-After: {}, X-Trace: {} }'),
      ),
    ).toEqual(['header: x-trace']);
  });

  test('an error inside a success: a new one, a field of it, and one too deep to be read', () => {
    const inSuccess = (schema: string): string =>
      withChange(
        openapi,
        '"200": { description: OK }',
        `"200": { description: OK, content: { application/json: { schema: ${schema} } } }`,
      );
    const error = '{ type: object, properties: { message: { type: string }, hint: { type: string } } }';
    expect(
      findings(
        'openapi',
        inSuccess(`{ type: array, items: { type: object, properties: { error: ${error} } } }`),
      ),
    ).toEqual(['status-added: GET /models 200', 'field: GET /models 200 error.hint']);
    expect(
      findings(
        'openapi',
        inSuccess(
          `{ type: object, properties: { results: { type: array, items: { type: object, properties: { error: ${error} } } } } }`,
        ),
      ),
    ).toEqual(['status-added: GET /models 200', 'body-shape: GET /models 200 results[]']);
  });
});

test('what is found in several places is named once, with all of them', () => {
  const { findings: found } = driftFrom([
    {
      document: 'openapi',
      text: standardWith('trace: { type: string }'),
    },
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]?.where).toEqual([
    'GET /models 429',
    'POST /chat/completions 400',
    'POST /chat/completions 429',
  ]);
});

test("names of parameters are the document's own", () => {
  const text = withChange(openapi, '  /models:', '  /models/{id}:');
  expect(findings('openapi', text)).toContain('route-added: GET /models/{id}');
});

test.each(['allOf', 'oneOf', 'anyOf'])(
  'a schema whose %s leads back to itself, or to nothing, ends',
  (key) => {
    const endless = `${key}: [{ $ref: "#/components/schemas/StandardError" }, { $ref: "#/nowhere" }, { $ref: "other.yaml#/x" }]`;
    expect(() => findings('openapi', withChange(openapi, 'required: [error]', endless))).not.toThrow();
  },
);

test.each([
  ['that is none', 'title: Errors', 'the OpenAPI document is none'],
  ['that is no YAML', 'openapi: "3', 'the OpenAPI document cannot be read'],
  ['of Swagger 2', openapi.replace('openapi: 3.0.0', 'swagger: "2.0"'), 'the OpenAPI document is none'],
])('a document %s is refused, not taken for one without errors', (_, text, message) => {
  expect(() => findings('openapi', text)).toThrow(message);
});

test('alternatives are looked at each, under the name of the schema they come from', () => {
  const alternatives = `{ oneOf: [${STANDARD}, { type: object, properties: { error: { type: string }, trace: { type: string } } }] }`;
  expect(
    findings(
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
  ).toEqual(['field: POST /chat/completions 400 trace']);
});
