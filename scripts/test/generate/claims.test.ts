import { describe, expect, test } from 'vitest';
import { report } from './support/report.js';
import { AVAILABILITY, type Change, REQUEST } from './support/small-catalog.js';

const NOT_COUNTED = 'keep it where it belongs (case, white space and closing punctuation do not count)';

function renamed(file: string, from: string, to: string): Change {
  return [file, `  ${from}:\n`, `  ${to}:\n`];
}

describe('a code is defined once', () => {
  test('not twice in one file', async () => {
    expect(await report(renamed(REQUEST, 'MODEL_NOT_FOUND', 'INVALID_REQUEST'))).toEqual([
      'catalog/errors/request.yaml:19:3  INVALID_REQUEST: this key stands here twice; keep one of them',
    ]);
  });

  test('not in two files', async () => {
    expect(await report(renamed(AVAILABILITY, 'MODEL_OVERLOADED', 'MODEL_NOT_FOUND'))).toEqual([
      'catalog/errors/request.yaml:19:3  MODEL_NOT_FOUND: this code is also defined by MODEL_NOT_FOUND at catalog/errors/availability.yaml:3:3; keep one of the two',
    ]);
  });

  test('not even where one of the two is wrong in itself', async () => {
    expect(
      await report(renamed(AVAILABILITY, 'MODEL_OVERLOADED', 'MODEL_NOT_FOUND'), [
        AVAILABILITY,
        '    remedy: "Wait as long as `Retry-After` says."\n',
        '',
      ]),
    ).toEqual([
      'catalog/errors/availability.yaml:3:3  MODEL_NOT_FOUND: "remedy" is missing; add what the caller can do, starting with a verb',
      'catalog/errors/request.yaml:19:3  MODEL_NOT_FOUND: this code is also defined by MODEL_NOT_FOUND at catalog/errors/availability.yaml:3:3; keep one of the two',
    ]);
  });
});

describe('a sentence at a status means one code', () => {
  test('two codes do not share status and message', async () => {
    expect(
      await report(
        [AVAILABILITY, 'status: 429\n', 'status: 404\n'],
        [AVAILABILITY, 'message: "The model is overloaded."', 'message: "specified  model not found."'],
        [
          AVAILABILITY,
          '{ status: 429, body: { error: "The model is overloaded." } }',
          '{ status: 404, body: { error: "specified  model not found." } }',
        ],
      ),
    ).toEqual([
      `catalog/errors/request.yaml:21:14  MODEL_NOT_FOUND: the sentence "Specified model not found" at status 404 is already claimed by MODEL_OVERLOADED at catalog/errors/availability.yaml:5:14; ${NOT_COUNTED}`,
    ]);
  });

  test("a wording is not another code's message", async () => {
    expect(
      await report([
        AVAILABILITY,
        'messages: []',
        'messages: [{ text: "Specified model NOT found!", statuses: [429, 404], source: wire }]',
      ]),
    ).toEqual([
      `catalog/errors/request.yaml:21:14  MODEL_NOT_FOUND: the sentence "Specified model not found" at status 404 is already claimed by MODEL_OVERLOADED at catalog/errors/availability.yaml:18:26; ${NOT_COUNTED}`,
    ]);
  });

  test("a wording is not another code's wording, whatever its variable parts are called", async () => {
    expect(
      await report([
        AVAILABILITY,
        'messages: []',
        'messages: [{ text: "Model {} does not exist.", statuses: [404], source: wire }]',
      ]),
    ).toEqual([
      `catalog/errors/request.yaml:43:19  MODEL_NOT_FOUND: the sentence "Model {model} does not exist" at status 404 is already claimed by MODEL_OVERLOADED at catalog/errors/availability.yaml:18:26; ${NOT_COUNTED}`,
    ]);
  });

  test('the same sentence at another status may mean another code', async () => {
    expect(
      await report([
        AVAILABILITY,
        'messages: []',
        'messages: [{ text: "Specified model not found", statuses: [429], source: wire }]',
      ]),
    ).toEqual([]);
  });
});

describe('a wire code means one code', () => {
  test('not two', async () => {
    expect(await report([AVAILABILITY, 'code: overloaded_model', 'code: Model_Missing'])).toEqual([
      'catalog/errors/request.yaml:41:19  MODEL_NOT_FOUND: the wire code "model_missing" is already claimed by MODEL_OVERLOADED at catalog/errors/availability.yaml:17:19; keep it where it belongs',
    ]);
  });

  test("not another code's own name", async () => {
    expect(await report([AVAILABILITY, 'code: overloaded_model', 'code: invalid_request'])).toEqual([
      'catalog/errors/availability.yaml:17:19  MODEL_OVERLOADED: the wire code "invalid_request" is already claimed by INVALID_REQUEST at catalog/errors/request.yaml:3:3; keep it where it belongs',
    ]);
  });
});

describe('a code gives types of its own names', () => {
  test('a digit joined or apart makes no difference to a type', async () => {
    expect(
      await report(
        renamed(AVAILABILITY, 'MODEL_OVERLOADED', 'MODEL_NOT_FOUND_1'),
        renamed(REQUEST, 'MODEL_NOT_FOUND', 'MODEL_NOT_FOUND1'),
      ),
    ).toEqual([
      'catalog/errors/request.yaml:19:3  MODEL_NOT_FOUND1: its type would be called ModelNotFound1Error, a name already used by MODEL_NOT_FOUND_1 at catalog/errors/availability.yaml:3:3; choose another code',
    ]);
  });

  test('nor does _ERROR at the end', async () => {
    expect(await report(renamed(AVAILABILITY, 'MODEL_OVERLOADED', 'MODEL_NOT_FOUND_ERROR'))).toEqual([
      'catalog/errors/request.yaml:19:3  MODEL_NOT_FOUND: its type would be called ModelNotFoundError, a name already used by MODEL_NOT_FOUND_ERROR at catalog/errors/availability.yaml:3:3; choose another code',
    ]);
  });

  test.each([
    ['VENICE', 'VeniceError'],
    ['VENICE_ERROR', 'VeniceError'],
    ['ANY_VENICE', 'AnyVeniceError'],
    ['COMMON', 'CommonDetails'],
    ['AXIOS', 'AxiosError'],
    ['RATE_LIMIT', 'RateLimitError'],
  ])('%s would take the name %s', async (code, name) => {
    expect(await report(renamed(AVAILABILITY, 'MODEL_OVERLOADED', code))).toEqual([
      `catalog/errors/availability.yaml:3:3  ${code}: its type would be called ${name}, a name that is taken; choose another code`,
    ]);
  });
});
