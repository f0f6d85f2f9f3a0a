import { describe, expect, test } from 'vitest';
import { report } from './support/report.js';
import {
  API,
  AVAILABILITY,
  HEADERS,
  REPORTS,
  REQUEST,
  SHAPES,
  smallCatalog,
  STATUSES,
} from './support/small-catalog.js';

test('the small catalog itself is valid', () => {
  expect(report()).toEqual([]);
});

describe('a key has to be known', () => {
  test('suggests the nearest known key', () => {
    expect(report([REQUEST, '    fields: {}', '    feilds: {}'])).toEqual([
      'catalog/errors/request.yaml:12:5  INVALID_REQUEST: unknown-key feilds fields',
    ]);
  });

  test('lists all keys if none is near', () => {
    expect(report([REQUEST, '    fields: {}', '    fields: {}\n    severity: high'])).toEqual([
      'catalog/errors/request.yaml:13:5  INVALID_REQUEST: unknown-key severity status,message,summary,remedy,actions,waitSeconds,charged,routes,logLevel,returnStatus,userMessage,openai,fields,wire,source,examples',
    ]);
  });

  test('inside a value in braces', () => {
    expect(
      report([
        AVAILABILITY,
        'source: wire }\n      messages',
        'source: wire, frequency: often }\n      messages',
      ]),
    ).toEqual([
      'catalog/errors/availability.yaml:16:51  MODEL_OVERLOADED: unknown-key frequency code,source,details,weak,general',
    ]);
  });

  test.each([
    [
      STATUSES,
      'otherwise: {',
      'evidance: [issues]\notherwise: {',
      ':7:1  statuses: unknown-key evidance',
      'evidence',
    ],
    [SHAPES, 'fallback: {', 'fallbak: {', ':23:5  shapes: unknown-key fallbak', 'fallback'],
    [
      HEADERS,
      'longWaitSeconds: 3600',
      'longWaitSeconds: 3600\nwait: []',
      ':11:1  headers: unknown-key wait',
      'waits',
    ],
    [API, 'source: openapi\n', 'source: openapi\nroute: {}\n', ':4:1  api: unknown-key route', 'routes'],
  ])('in %s', (file, from, to, where, known) => {
    expect(report([file, from, to])).toEqual([`${file}${where} ${known}`]);
  });
});

describe('a map with several forms is checked against the nearest one', () => {
  const limit = (text: string) =>
    report([API, 'source: openapi\nroutes', `source: openapi\nlimits:\n  mine: { ${text} }\nroutes`]);
  const rest = 'keys: [wallet], message: "The model is overloaded.", source: wire';

  test.each([
    [
      `inFlights: 5, ${rest}`,
      ['5:3  api: missing-field inFlight', '5:11  api: unknown-key inFlights inFlight'],
    ],
    [`inFlight: "5", ${rest}`, ['5:21  api: wrong-type inFlight "5" number']],
    [
      `inFlight: 5, requests: 6, ${rest}`,
      ['5:24  api: unknown-key requests inFlight,keys,routes,message,wireCode,belowLimit,note,source'],
    ],
    [`inFlight: 5, windowSecond: 6, ${rest}`, ['5:24  api: unknown-key windowSecond windowSeconds']],
  ])('%s', (text, problems) => {
    expect(limit(text)).toEqual(problems.map((problem) => `catalog/api.yaml:${problem}`));
  });
});

test('the keys of a map with a row for each action', () => {
  expect(report([REPORTS, '  wait: {', '  wiat: {'])).toEqual([
    'catalog/reports.yaml:2:1  reports: missing-field wait',
    'catalog/reports.yaml:3:3  reports: unknown-key wiat wait',
  ]);
});

test('a list that must have an item is not empty', () => {
  expect(
    report([
      REQUEST,
      'actions: [change-request]\n    charged: { call: "no", source: wire }\n    logLevel: warn\n    openai: { type: not',
      'actions: []\n    logLevel: warn\n    openai: { type: not',
    ]),
  ).toEqual(['catalog/errors/request.yaml:23:14  MODEL_NOT_FOUND: empty-value actions']);
});

test.each(['ftp://api.venice.ai/v1', 'file:///v1'])('the base URL is not %s', (url) => {
  expect(report([API, 'https://api.venice.ai/api/v1', url])).toEqual([
    `catalog/api.yaml:1:10  api: invalid-value baseUrl "${url}"`,
  ]);
});

describe('a status is an error status', () => {
  test.each([204, 301])('not %d in an example', (status) => {
    expect(report([REQUEST, '- status: 404', `- status: ${status}`])).toEqual([
      `catalog/errors/request.yaml:45:17  MODEL_NOT_FOUND: invalid-value status ${status}`,
    ]);
  });

  test.each([204, 399, 600])('not %d', (status) => {
    expect(report([REQUEST, 'status: 404\n    message', `status: ${status}\n    message`])).toEqual([
      `catalog/errors/request.yaml:19:13  MODEL_NOT_FOUND: invalid-value status ${status}`,
    ]);
  });

  test.each([
    ['400.5', 'int'],
    ['"400"', 'number'],
  ])('not %s', (status, type) => {
    expect(report([REQUEST, 'status: 404\n    message', `status: ${status}\n    message`])).toEqual([
      `catalog/errors/request.yaml:19:13  MODEL_NOT_FOUND: wrong-type status ${status} ${type}`,
    ]);
  });

  test('not 200 among the statuses of a variant', () => {
    expect(report([REQUEST, 'exist", source: wire', 'exist", statuses: [404, 200], source: wire'])).toEqual([
      'catalog/errors/request.yaml:41:67  MODEL_NOT_FOUND: out-of-range statuses[1] 200',
    ]);
  });

  test('not 100 in an example', () => {
    expect(report([REQUEST, '- { status: 400, body', '- { status: 100, body'])).toEqual([
      'catalog/errors/request.yaml:16:19  INVALID_REQUEST: out-of-range status 100',
    ]);
  });
});

describe('an entry needs', () => {
  test.each([
    ['status', '    status: 404\n'],
    ['message', '    message: "Specified model not found"\n'],
    ['summary', '    summary: "No model has the name that was asked for."\n'],
    ['remedy', '    remedy: "Use a model that `GET /models` lists."\n'],
    ['openai', '    openai: { type: not_found_error }\n'],
  ])('%s', (field, line) => {
    expect(report([REQUEST, line, ''])).toEqual([
      `catalog/errors/request.yaml:18:3  MODEL_NOT_FOUND: missing-field ${field}`,
    ]);
  });

  test.each([
    ['actions', '    actions: [wait, change-model]\n'],
    ['source', '    source: page\n'],
  ])('also %s', (field, line) => {
    expect(report([AVAILABILITY, line, ''])).toEqual([
      `catalog/errors/availability.yaml:3:3  MODEL_OVERLOADED: missing-field ${field}`,
    ]);
  });

  test('a remedy that is not empty', () => {
    const remedy = 'remedy: "Use a model that `GET /models` lists."';
    expect(report([REQUEST, remedy, 'remedy: " "'])).toEqual([
      'catalog/errors/request.yaml:22:13  MODEL_NOT_FOUND: empty-value remedy',
    ]);
    expect(report([REQUEST, remedy, 'remedy:'])).toEqual([
      'catalog/errors/request.yaml:22:12  MODEL_NOT_FOUND: wrong-type remedy null string',
    ]);
  });

  test('all parts of a field, a variant, an example and a family', () => {
    expect(
      report(
        [REQUEST, 'summary: "The request cannot be carried out as it is."\n', ''],
        [REQUEST, '        summary: "The name that was asked for."\n', ''],
        [
          REQUEST,
          '- { text: "Model {model} does not exist", source: wire }',
          '- { text: "Model {model} does not exist" }',
        ],
        [REQUEST, '- { status: 400, body: { error: "Invalid request" },', '- { status: 400,'],
      ),
    ).toEqual([
      'catalog/errors/request.yaml:1:1  request: missing-field summary',
      'catalog/errors/request.yaml:15:9  INVALID_REQUEST: missing-field body',
      'catalog/errors/request.yaml:27:7  MODEL_NOT_FOUND: missing-field summary',
      'catalog/errors/request.yaml:39:11  MODEL_NOT_FOUND: missing-field source',
    ]);
  });

  test('a file that is empty', () => {
    expect(report([HEADERS, smallCatalog.get(HEADERS) ?? '', ''])).toEqual([
      'catalog/headers.yaml:1:1  headers: wrong-type catalog/headers.yaml null object',
    ]);
  });
});

describe('a value is one of the known ones', () => {
  test.each([
    [
      '[wait, change-model]',
      '[wait, buy]',
      ':8:21',
      'actions[1] "buy"',
      'wait,change-request,change-model,change-credentials,sign,update-account,submit-again,check-outcome,contact-support',
    ],
    ['call: "no"', 'call: never', ':10:22', 'call "never"', 'no,maybe,yes'],
    ['logLevel: none', 'logLevel: "-"', ':11:15', 'logLevel "-"', 'none,warn,error'],
    ['source: page', 'source: blog', ':18:13', 'source "blog"', 'page,openapi,wire,observed,coined'],
  ])('not "%s" changed to "%s"', (from, to, where, what, known) => {
    expect(report([AVAILABILITY, from, to])).toEqual([
      `catalog/errors/availability.yaml${where}  MODEL_OVERLOADED: unknown-value ${what} ${known}`,
    ]);
  });

  test('the type of a field', () => {
    expect(report([REQUEST, 'type: string[]', 'type: strings'])).toEqual([
      'catalog/errors/request.yaml:34:15  MODEL_NOT_FOUND: unknown-value type "strings" string,boolean,number,string[],issues,json',
    ]);
  });

  test('a wait is shorter than the longest that is allowed', () => {
    expect(report([AVAILABILITY, 'waitSeconds: 30', 'waitSeconds: 3600'])).toEqual([
      'catalog/errors/availability.yaml:9:18  MODEL_OVERLOADED: out-of-range waitSeconds 3600',
    ]);
  });
});
