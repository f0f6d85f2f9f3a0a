import { describe, expect, test } from 'vitest';
import { generate } from '../../src/generate/generate.js';
import { report } from './support/report.js';
import {
  API,
  AVAILABILITY,
  changed,
  HEADERS,
  REQUEST,
  SHAPES,
  smallCatalog,
  STATUSES,
} from './support/small-catalog.js';

const STATUS = 'an HTTP status from 400 to 599, or 200 for an in-band error';

test('the small catalog itself is sound', async () => {
  expect(await report()).toEqual([]);
});

describe('a key is one the schema knows', () => {
  test('the nearest known key is suggested', async () => {
    expect(await report([REQUEST, '    fields: {}', '    feilds: {}'])).toEqual([
      'catalog/errors/request.yaml:13:5  INVALID_REQUEST: "feilds" is not a field here; did you mean "fields"?',
    ]);
  });

  test('where none is near, all are listed', async () => {
    expect(await report([REQUEST, '    fields: {}', '    fields: {}\n    severity: high'])).toEqual([
      'catalog/errors/request.yaml:14:5  INVALID_REQUEST: "severity" is not a field here; use one of status, message, summary, remedy, fixedBy, retry, waitSeconds, charged, routes, logLevel, openai, fields, wire, source, examples',
    ]);
  });

  test('also inside a value in braces', async () => {
    expect(
      await report([
        AVAILABILITY,
        'source: wire }\n      messages',
        'source: wire, frequency: often }\n      messages',
      ]),
    ).toEqual([
      'catalog/errors/availability.yaml:17:51  MODEL_OVERLOADED: "frequency" is not a field here; use one of code, source, details',
    ]);
  });

  test.each([
    [STATUSES, 'otherwise: {', 'evidance: [issues]\notherwise: {', ':7:1  statuses: "evidance"', 'evidence'],
    [SHAPES, 'fallback: {', 'fallbak: {', ':22:5  shapes: "fallbak"', 'fallback'],
    [HEADERS, 'longWaitSeconds: 3600', 'longWaitSeconds: 3600\nwait: []', ':11:1  headers: "wait"', 'waits'],
    [API, 'source: openapi\n', 'source: openapi\nroute: {}\n', ':4:1  api: "route"', 'routes'],
  ])('also in %s', async (file, from, to, where, known) => {
    expect(await report([file, from, to])).toEqual([
      `${file}${where} is not a field here; did you mean "${known}"?`,
    ]);
  });
});

test.each(['ftp://api.venice.ai/v1', 'file:///v1'])('the API does not live at %s', async (url) => {
  expect(await report([API, 'https://api.venice.ai/api/v1', url])).toEqual([
    `catalog/api.yaml:1:10  api: "baseUrl" is "${url}"; write where the API lives, an address that begins with https://`,
  ]);
});

describe('a status is one of a failed request', () => {
  test.each([204, 301])('nor does an example have %d', async (status) => {
    expect(await report([REQUEST, '- status: 404', `- status: ${status}`])).toEqual([
      `catalog/errors/request.yaml:47:17  MODEL_NOT_FOUND: "status" is ${status}; write the HTTP status of the response; 200 for a frame of a stream`,
    ]);
  });

  test.each([204, 399, 600])('not %d', async (status) => {
    expect(await report([REQUEST, 'status: 404\n    message', `status: ${status}\n    message`])).toEqual([
      `catalog/errors/request.yaml:20:13  MODEL_NOT_FOUND: "status" is ${status}; write ${STATUS}`,
    ]);
  });

  test.each([
    ['400.5', 'a whole number'],
    ['"400"', 'a number'],
  ])('not %s', async (status, type) => {
    expect(await report([REQUEST, 'status: 404\n    message', `status: ${status}\n    message`])).toEqual([
      `catalog/errors/request.yaml:20:13  MODEL_NOT_FOUND: "status" is ${status}, which is not ${type}; write ${STATUS}`,
    ]);
  });

  test('nor one under "statuses" of a wording', async () => {
    expect(
      await report([REQUEST, 'exist", source: wire', 'exist", statuses: [404, 200], source: wire']),
    ).toEqual([
      'catalog/errors/request.yaml:43:67  MODEL_NOT_FOUND: "statuses[1]" is 200, which is out of range; write an HTTP status from 400 to 599',
    ]);
  });

  test('an example has that of a failed request or of a stream', async () => {
    expect(await report([REQUEST, '- { status: 400, body', '- { status: 100, body'])).toEqual([
      'catalog/errors/request.yaml:17:19  INVALID_REQUEST: "status" is 100, which is out of range; write the HTTP status of the response; 200 for a frame of a stream',
    ]);
  });
});

describe('an entry says everything', () => {
  test.each([
    ['status', '    status: 404\n', STATUS],
    ['message', '    message: "Specified model not found"\n', 'the message that Venice sends, verbatim'],
    [
      'summary',
      '    summary: "No model has the name that was asked for."\n',
      'what happened, in one sentence',
    ],
    [
      'remedy',
      '    remedy: "Use a model that `GET /models` lists."\n',
      'what the caller can do, starting with a verb',
    ],
    ['openai', '    openai: { type: not_found_error }\n', 'the type in an OpenAI-compatible error object'],
  ])('not without "%s"', async (field, line, help) => {
    expect(await report([REQUEST, line, ''])).toEqual([
      `catalog/errors/request.yaml:19:3  MODEL_NOT_FOUND: "${field}" is missing; add ${help}`,
    ]);
  });

  test.each([
    ['fixedBy', '    fixedBy: service\n', 'who can fix it: caller, credentials, account or service'],
    ['retry', '    retry: backoff\n', 'whether the same request may be sent again: never or backoff'],
    ['source', '    source: page\n', 'where the fact comes from: page, openapi, wire, observed or coined'],
  ])('nor without "%s"', async (field, line, help) => {
    expect(await report([AVAILABILITY, line, ''])).toEqual([
      `catalog/errors/availability.yaml:3:3  MODEL_OVERLOADED: "${field}" is missing; add ${help}`,
    ]);
  });

  test.each(['    charged: { call: "no", source: coined }\n', '    logLevel: none\n', '    fields: {}\n'])(
    'but not what follows from a default: %s',
    async (line) => {
      const full = await generate(smallCatalog);
      const short = await generate(changed([AVAILABILITY, line, '']));
      expect(short.problems).toEqual([]);
      expect(short.files).toEqual(full.files);
    },
  );

  test('nor empty lists, nor the plain example', async () => {
    const full = await generate(smallCatalog);
    const short = await generate(
      changed(
        [REQUEST, '    wire: { codes: [], messages: [] }\n', ''],
        [REQUEST, '    examples:\n      - { status: 400, body: { error: "Invalid request" } }\n', ''],
        [AVAILABILITY, '      messages: []\n', ''],
      ),
    );
    expect(short.problems).toEqual([]);
    expect(short.files).toEqual(full.files);
  });

  test('a remedy that is there but says nothing is no remedy', async () => {
    const remedy = 'remedy: "Use a model that `GET /models` lists."';
    expect(await report([REQUEST, remedy, 'remedy: " "'])).toEqual([
      'catalog/errors/request.yaml:23:13  MODEL_NOT_FOUND: "remedy" is empty; write what the caller can do, starting with a verb',
    ]);
    expect(await report([REQUEST, remedy, 'remedy:'])).toEqual([
      'catalog/errors/request.yaml:23:12  MODEL_NOT_FOUND: "remedy" is null, which is not a text; write what the caller can do, starting with a verb',
    ]);
  });

  test('nor do a field, a wording, an example, a family leave anything out', async () => {
    expect(
      await report(
        [REQUEST, 'summary: "The request cannot be carried out as it is."\n', ''],
        [REQUEST, '        summary: "The name that was asked for."\n', ''],
        [
          REQUEST,
          '- { text: "Model {model} does not exist", source: wire }',
          '- { text: "Model {model} does not exist" }',
        ],
        [REQUEST, '- { status: 400, body: { error: "Invalid request" } }', '- { status: 400 }'],
      ),
    ).toEqual([
      'catalog/errors/request.yaml:1:1  request: "summary" is missing; add what the errors of the family have in common',
      'catalog/errors/request.yaml:16:9  INVALID_REQUEST: "body" is missing; add the body: a map, or a text in quotes',
      'catalog/errors/request.yaml:29:7  MODEL_NOT_FOUND: "summary" is missing; add what the field contains, in one sentence',
      'catalog/errors/request.yaml:41:11  MODEL_NOT_FOUND: "source" is missing; add where the fact comes from: page, openapi, wire, observed or coined',
    ]);
  });

  test('a file that is empty', async () => {
    expect(await report([HEADERS, smallCatalog.get(HEADERS) ?? '', ''])).toEqual([
      'catalog/headers.yaml:1:1  headers: "catalog/headers.yaml" is null, which is not a map; see catalog/README.md',
    ]);
  });
});

describe('a value is one of those there are', () => {
  test.each([
    [
      'fixedBy: service',
      'fixedBy: user',
      ':8:14',
      '"fixedBy" is "user"',
      'caller, credentials, account, service',
    ],
    ['retry: backoff', 'retry: later', ':9:12', '"retry" is "later"', 'never, backoff'],
    ['call: "no"', 'call: never', ':11:22', '"call" is "never"', 'no, maybe, yes'],
    ['logLevel: none', 'logLevel: "-"', ':12:15', '"logLevel" is "-"', 'none, warn, error'],
    ['source: page', 'source: blog', ':19:13', '"source" is "blog"', 'page, openapi, wire, observed, coined'],
  ])('not "%s" changed to "%s"', async (from, to, where, what, known) => {
    expect(await report([AVAILABILITY, from, to])).toEqual([
      `catalog/errors/availability.yaml${where}  MODEL_OVERLOADED: ${what}; use one of ${known}`,
    ]);
  });

  test('the type of a field', async () => {
    expect(await report([REQUEST, 'type: string[]', 'type: strings'])).toEqual([
      'catalog/errors/request.yaml:36:15  MODEL_NOT_FOUND: "type" is "strings"; use one of string, boolean, number, string[], issues, json',
    ]);
  });

  test('a wait is positive and shorter than the longest that is believed', async () => {
    expect(await report([AVAILABILITY, 'waitSeconds: 30', 'waitSeconds: 3600'])).toEqual([
      'catalog/errors/availability.yaml:10:18  MODEL_OVERLOADED: "waitSeconds" is 3600, which is out of range; write seconds to wait if the response contains no wait',
    ]);
  });
});
