import { readFileSync } from 'node:fs';
import { veniceErrorCodes } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { RESERVED_NAMES, typeNames } from '../../src/catalog/model/names.js';
import { report } from './support/report.js';
import { AVAILABILITY, type Change, REQUEST } from './support/small-catalog.js';

function renamed(file: string, from: string, to: string): Change {
  return [file, `  ${from}:\n`, `  ${to}:\n`];
}

describe('a code is defined once', () => {
  test('not twice in one file', () => {
    expect(report(renamed(REQUEST, 'MODEL_NOT_FOUND', 'INVALID_REQUEST'))).toEqual([
      'catalog/errors/request.yaml:18:3  INVALID_REQUEST: repeated-key',
    ]);
  });

  test('not in two files', () => {
    expect(report(renamed(AVAILABILITY, 'MODEL_OVERLOADED', 'MODEL_NOT_FOUND'))).toEqual([
      'catalog/errors/request.yaml:18:3  MODEL_NOT_FOUND: code-claimed-twice catalog/errors/availability.yaml:3:3',
    ]);
  });

  test('even if one of the two is invalid', () => {
    expect(
      report(renamed(AVAILABILITY, 'MODEL_OVERLOADED', 'MODEL_NOT_FOUND'), [
        AVAILABILITY,
        '    remedy: "Wait as long as `Retry-After` says."\n',
        '',
      ]),
    ).toEqual([
      'catalog/errors/availability.yaml:3:3  MODEL_NOT_FOUND: missing-field remedy',
      'catalog/errors/request.yaml:18:3  MODEL_NOT_FOUND: code-claimed-twice catalog/errors/availability.yaml:3:3',
    ]);
  });
});

describe('a message with a status belongs to one code', () => {
  test('two codes do not share status and message', () => {
    expect(
      report(
        [AVAILABILITY, 'status: 429\n', 'status: 404\n'],
        [AVAILABILITY, 'message: "The model is overloaded."', 'message: "specified  model not found."'],
        [
          AVAILABILITY,
          '{ status: 429, body: { error: "The model is overloaded." }, headers: { via: "1" } }',
          '{ status: 404, body: { error: "specified  model not found." }, headers: { via: "1" } }',
        ],
      ),
    ).toEqual([
      `catalog/errors/request.yaml:20:14  MODEL_NOT_FOUND: message-claimed-twice MODEL_OVERLOADED catalog/errors/availability.yaml:5:14 Specified model not found 404`,
    ]);
  });

  test("a variant is not another code's message", () => {
    expect(
      report([
        AVAILABILITY,
        'messages: []',
        'messages: [{ text: "Specified model NOT found!", statuses: [429, 404], source: wire }]',
      ]),
    ).toEqual([
      `catalog/errors/request.yaml:20:14  MODEL_NOT_FOUND: message-claimed-twice MODEL_OVERLOADED catalog/errors/availability.yaml:17:26 Specified model not found 404`,
    ]);
  });

  test("a variant is not another code's variant, even if its variable parts have other names", () => {
    expect(
      report([
        AVAILABILITY,
        'messages: []',
        'messages: [{ text: "Model {} does not exist.", statuses: [404], source: wire }]',
      ]),
    ).toEqual([
      `catalog/errors/request.yaml:41:19  MODEL_NOT_FOUND: message-claimed-twice MODEL_OVERLOADED catalog/errors/availability.yaml:17:26 Model {model} does not exist 404`,
    ]);
  });

  test('the same message with another status may belong to another code', () => {
    expect(
      report([
        AVAILABILITY,
        'messages: []',
        'messages: [{ text: "Specified model not found", statuses: [429], source: wire }]',
      ]),
    ).toEqual([]);
  });
});

describe('a wire code belongs to one code', () => {
  test('not two', () => {
    expect(report([AVAILABILITY, 'code: overloaded_model', 'code: Model_Missing'])).toEqual([
      'catalog/errors/request.yaml:39:19  MODEL_NOT_FOUND: wire-code-claimed-twice MODEL_OVERLOADED catalog/errors/availability.yaml:16:19 model_missing',
    ]);
  });

  test('and is not another code', () => {
    expect(report([AVAILABILITY, 'code: overloaded_model', 'code: invalid_request'])).toEqual([
      'catalog/errors/availability.yaml:16:19  MODEL_OVERLOADED: wire-code-claimed-twice INVALID_REQUEST catalog/errors/request.yaml:3:3 invalid_request',
    ]);
  });
});

describe('the types of a code have names of their own', () => {
  test('an underscore before a digit makes no difference', () => {
    expect(
      report(
        renamed(AVAILABILITY, 'MODEL_OVERLOADED', 'MODEL_NOT_FOUND_1'),
        renamed(REQUEST, 'MODEL_NOT_FOUND', 'MODEL_NOT_FOUND1'),
      ),
    ).toEqual([
      'catalog/errors/request.yaml:18:3  MODEL_NOT_FOUND1: type-claimed-twice MODEL_NOT_FOUND_1 catalog/errors/availability.yaml:3:3 ModelNotFound1Error',
    ]);
  });

  test('_ERROR at the end makes no difference', () => {
    expect(report(renamed(AVAILABILITY, 'MODEL_OVERLOADED', 'MODEL_NOT_FOUND_ERROR'))).toEqual([
      'catalog/errors/request.yaml:18:3  MODEL_NOT_FOUND: type-claimed-twice MODEL_NOT_FOUND_ERROR catalog/errors/availability.yaml:3:3 ModelNotFoundError',
    ]);
  });

  test.each([
    ['VENICE', 'VeniceError'],
    ['VENICE_ERROR', 'VeniceError'],
    ['ANY_VENICE', 'AnyVeniceError'],
    ['COMMON', 'CommonDetails'],
    ['AXIOS', 'AxiosError'],
    ['RATE_LIMIT', 'RateLimitError'],
    ['TYPE_ERROR', 'TypeError'],
  ])('%s would have the reserved name %s', (code, name) => {
    expect(report(renamed(AVAILABILITY, 'MODEL_OVERLOADED', code))).toEqual([
      `catalog/errors/availability.yaml:3:3  ${code}: reserved-type ${name}`,
    ]);
  });

  test('every type of the core that has no code is reserved', () => {
    const sources = ['index', 'generated/errors'].map((file) =>
      readFileSync(new URL(`../../../packages/errors-core/src/${file}.ts`, import.meta.url), 'utf8'),
    );
    const exported = sources.flatMap((text) => text.match(/\b[A-Z]\w*(?:Error|Details)\b/g) ?? []);
    const generated = new Set(
      veniceErrorCodes.flatMap((code) => Object.values<string>({ ...typeNames(code) })),
    );
    expect(exported).toContain('VeniceError');
    expect(exported.filter((name) => !generated.has(name) && !RESERVED_NAMES.has(name))).toEqual([]);
  });
});
