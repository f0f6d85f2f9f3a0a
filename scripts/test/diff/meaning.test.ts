import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/diff/catalog/current.js';
import { compareCatalogs } from '../../src/diff/meaning/compare.js';
import type { Bump } from '../../src/diff/meaning/rule.js';
import {
  API,
  AVAILABILITY,
  type Change,
  changed,
  HEADERS,
  REQUEST,
  SHAPES,
  smallCatalog,
  STATUSES,
} from '../generate/support/small-catalog.js';

/** What users are told of a change of the small catalog, or of one that has `before` already. */
function told(change: readonly Change[], before: readonly Change[] = []): readonly string[] {
  return compareCatalogs(recordOf(changed(...before)), recordOf(changed(...before, ...change))).map(
    ({ bump, sentence }) => `${bump}: ${sentence}`,
  );
}

/** What is told of the same change made the other way round. */
function toldOfTheReverse(change: readonly Change[]): readonly string[] {
  return compareCatalogs(recordOf(changed(...change)), recordOf(smallCatalog)).map(
    ({ bump, sentence }) => `${bump}: ${sentence}`,
  );
}

const NEW_CODE: Change = [
  AVAILABILITY,
  '  MODEL_OVERLOADED:\n',
  `  MODEL_ASLEEP:
    status: 418
    message: "The model sleeps."
    summary: "The model sleeps."
    remedy: "Wake it."
    fixedBy: service
    retry: backoff
    charged: { call: "no", source: coined }
    logLevel: none
    openai: { type: server_error }
    fields: { dream: { from: dream, type: string, summary: "What it dreams of.", source: wire } }
    wire: { codes: [], messages: [] }
    source: page
    examples:
      - { status: 418, body: { error: "The model sleeps." } }

  MODEL_OVERLOADED:
`,
];
const NEW_FIELD: Change = [
  AVAILABILITY,
  'fields: {}',
  'fields: { queue: { from: queue, type: number, summary: "How many wait.", source: wire } }',
];
const NEW_WORDING: Change = [
  AVAILABILITY,
  'messages: []',
  'messages: [{ text: "Too many want {} at once", source: wire, at: [429, 503] }]',
];
const NEW_WIRE_CODE: Change = [
  AVAILABILITY,
  '- { code: overloaded_model, source: wire }',
  '- { code: overloaded_model, source: wire }\n        - { code: busy, source: wire }',
];
const NEVER: Change = [AVAILABILITY, 'retry: backoff\n    wait: 30', 'retry: never'];
const NEVER_ON_ROUTE: Change = [
  AVAILABILITY,
  '    logLevel',
  '    routes: { "GET /models": { source: wire, retry: never } }\n    logLevel',
];
const FINAL: Change = [
  API,
  '"GET /models": { source: openapi }',
  '"GET /models": { source: openapi, terminal: [{ status: 500, source: wire }] }',
];
const NEW_ROUTE: Change = [API, '  "GET /models"', '  "GET /images": { source: openapi }\n  "GET /models"'];
const NEW_LIMIT: Change = [
  HEADERS,
  'limits:\n',
  'limits:\n  tokens: { reset: x-tokens-reset, summary: "Tokens per minute.", source: wire }\n',
];

describe('what is new is minor, and taking it away is breaking', () => {
  test.each<[what: string, change: Change, added: string, removed: string]>([
    [
      'a code',
      NEW_CODE,
      'New code `MODEL_ASLEEP`, status 418: The model sleeps.',
      '`MODEL_ASLEEP` is gone: code that catches it stops working.',
    ],
    [
      'a field of a code',
      NEW_FIELD,
      '`MODEL_OVERLOADED` can now carry `details.queue` (number): How many wait.',
      '`MODEL_OVERLOADED` no longer carries `details.queue`: code that reads it stops compiling.',
    ],
    [
      'a wire code',
      NEW_WIRE_CODE,
      '`MODEL_OVERLOADED` is now recognised by the wire code `busy`.',
      '`MODEL_OVERLOADED` is no longer recognised by the wire code `busy`: answers that have nothing else lose their code.',
    ],
    [
      'a route',
      NEW_ROUTE,
      'An error can now name the route `GET /images`.',
      'The route `GET /images` is gone: code that compares `error.route` stops working.',
    ],
    [
      'a limit',
      NEW_LIMIT,
      'An error can now tell the limit `rateLimit.tokens`.',
      'The limit `rateLimit.tokens` is gone: code that reads it stops compiling.',
    ],
    [
      'a status that is final on a route',
      FINAL,
      'Status 500 on `GET /models` is now final: the same request is not to be sent again.',
      'Status 500 on `GET /models` is no longer final: a loop that goes by `retryable` may start to repeat the request.',
    ],
    [
      'a place where a field is read',
      [REQUEST, 'from: suggestions', 'from: [suggestions, hints]'],
      '`details.suggestions` of `MODEL_NOT_FOUND` is now read from `hints` of the body.',
      '`details.suggestions` of `MODEL_NOT_FOUND` is no longer read from `hints` of the body: answers that have it only there come without it.',
    ],
    [
      'a header with a request id',
      [HEADERS, 'requestId:\n', 'requestId:\n  - { header: x-id, source: wire }\n'],
      'The request id is now read from the header `x-id`.',
      'The request id is no longer read from the header `x-id`: answers that have it only there come without it.',
    ],
    [
      'an event that is an error',
      [SHAPES, 'events: [', 'events: [{ name: failed, source: wire }, '],
      'Events named `failed` of a stream are now taken for errors.',
      'Events named `failed` of a stream are no longer taken for errors.',
    ],
    [
      'the code of a status',
      [STATUSES, '"404": { family: request,', '"404": { code: MODEL_NOT_FOUND, family: request,'],
      'An error of which nothing but the status `404` is known now gets the code `MODEL_NOT_FOUND`.',
      'An error of which nothing but the status `404` is known gets no code any more instead of `MODEL_NOT_FOUND`: code that catches `MODEL_NOT_FOUND` for it stops working.',
    ],
  ])('%s', (_, change, added, removed) => {
    expect(told([change])).toEqual([`minor: ${added}`]);
    expect(toldOfTheReverse([change])).toEqual([`major: ${removed}`]);
  });

  test('a family', () => {
    const more = new Map([...smallCatalog, ['catalog/errors/media.yaml', 'summary: "Media."\nerrors: {}\n']]);
    expect(compareCatalogs(recordOf(smallCatalog), recordOf(more))).toMatchObject([
      { bump: 'minor', sentence: 'New family `media`.' },
    ]);
    expect(compareCatalogs(recordOf(more), recordOf(smallCatalog))).toMatchObject([
      { bump: 'major', sentence: 'The family `media` is gone: code that catches it stops working.' },
    ]);
  });

  test('a sentence and the statuses it comes with', () => {
    expect(told([NEW_WORDING])).toEqual([
      'minor: `MODEL_OVERLOADED` is now known to come with status 503 too.',
      'minor: `MODEL_OVERLOADED` is now recognised by the sentence `Too many want {} at once` (status 429 and 503).',
    ]);
    expect(toldOfTheReverse([NEW_WORDING])).toEqual([
      'major: `MODEL_OVERLOADED` is no longer known to come with status 503: code that branches on it stops compiling.',
      'major: `MODEL_OVERLOADED` is no longer recognised by the sentence `Too many want {} at once` (status 429 and 503): answers that have it lose their code.',
    ]);
  });
});

test('a value that a field is known to have is minor both ways: any other was possible all the time', () => {
  const known: Change = [REQUEST, 'type: string[]', 'type: string[]\n        values: [llama]'];
  expect(told([known])).toEqual([
    'minor: `details.suggestions` of `MODEL_NOT_FOUND` is now known to be `llama` too.',
  ]);
  expect(toldOfTheReverse([known])).toEqual([
    'minor: `details.suggestions` of `MODEL_NOT_FOUND` is no longer known to be `llama`.',
  ]);
});

test('what the official documents give for a route or a shape is for people', () => {
  expect(
    told([
      [API, '"GET /models": { source: openapi', '"GET /models": { source: openapi, statuses: [429, 500]'],
      [SHAPES, 'means: {', 'schemas: [StandardError]\n    means: {'],
    ]),
  ).toEqual([
    'patch: `GET /models` is documented to answer errors with status 429 and 500.',
    'patch: Which official schemas describe bodies of the shape `plain` was corrected.',
  ]);
});

describe('what a program relies on is breaking', () => {
  test.each<[what: string, change: readonly Change[], sentences: readonly string[]]>([
    [
      'another status, which takes the sentences and the class of the OpenAI SDK along',
      [
        [AVAILABILITY, 'status: 429\n', 'status: 503\n'],
        [AVAILABILITY, '{ status: 429,', '{ status: 503,'],
      ],
      [
        'major: `MODEL_OVERLOADED` now has status 503 instead of 429: code that branches on the status stops working.',
        'major: The OpenAI SDK now throws `MODEL_OVERLOADED` as `InternalServerError` instead of `RateLimitError`: an `instanceof` for the old class stops matching.',
        'patch: The examples of `MODEL_OVERLOADED` changed.',
      ],
    ],
    [
      'another type of the OpenAI SDK',
      [[AVAILABILITY, 'type: server_error', 'type: api_error']],
      [
        'major: The OpenAI type of `MODEL_OVERLOADED` is now `api_error` instead of `server_error`: code that compares `error.type` stops working.',
      ],
    ],
    [
      'another type of a field',
      [[REQUEST, 'type: string[]', 'type: json']],
      [
        'major: `details.suggestions` of `MODEL_NOT_FOUND` is now of type `json` instead of `string[]`: code that reads it stops compiling.',
      ],
    ],
    [
      'another family of a status',
      [[STATUSES, '"404": { family: request', '"404": { family: availability']],
      [
        'major: An error of which nothing but the status `404` is known now belongs to the family `availability` instead of `request`: code that catches the family stops working.',
      ],
    ],
    [
      'a header that means another code',
      [[HEADERS, 'code: INVALID_REQUEST', 'code: MODEL_NOT_FOUND']],
      [
        'major: The header `x-venice-refused: true` now means `MODEL_NOT_FOUND` instead of `INVALID_REQUEST`: code that catches `INVALID_REQUEST` for it stops working.',
      ],
    ],
    [
      'another unit of a wait',
      [[HEADERS, 'unit: seconds-or-date', 'unit: milliseconds']],
      [
        'major: The header `retry-after` is now read as `milliseconds` instead of `seconds-or-date`: `retryAfterMs` becomes another for the same answer.',
      ],
    ],
    [
      'a wire code that goes to another code',
      [
        [AVAILABILITY, '- { code: overloaded_model, source: wire }', '- { code: busy, source: wire }'],
        [REQUEST, '- { code: model_missing, source: wire }', '- { code: overloaded_model, source: wire }'],
      ],
      [
        'major: `MODEL_NOT_FOUND` is no longer recognised by the wire code `model_missing`: answers that have nothing else lose their code.',
        'major: The wire code `overloaded_model` now means `MODEL_NOT_FOUND` instead of `MODEL_OVERLOADED`: code that catches `MODEL_OVERLOADED` for it stops working.',
        'minor: `MODEL_OVERLOADED` is now recognised by the wire code `busy`.',
      ],
    ],
  ])('%s', (_, change, sentences) => {
    expect([...told(change)].sort()).toEqual([...sentences].sort());
  });

  test('another family of a code', () => {
    const entry = (smallCatalog.get(AVAILABILITY) ?? '').split('errors:\n')[1] ?? '';
    const moved = told([
      [AVAILABILITY, `errors:\n${entry}`, 'errors: {}\n'],
      [REQUEST, 'errors:\n', `errors:\n${entry}\n`],
    ]);
    expect(moved).toEqual([
      'major: `MODEL_OVERLOADED` now belongs to the family `request` instead of `availability`: code that catches the family stops working.',
    ]);
  });

  test('a renamed code, for which it says so', () => {
    const [removed] = compareCatalogs(
      recordOf(smallCatalog),
      recordOf(changed([AVAILABILITY, '  MODEL_OVERLOADED:', '  MODEL_BUSY:'])),
    );
    expect(removed).toMatchObject({
      bump: 'major',
      sentence:
        '`MODEL_OVERLOADED` is gone, and looks renamed to `MODEL_BUSY`: code that catches the old name stops working.',
      wayOut: 'Codes are permanent: keep the entry under its name, and nothing breaks.',
    });
  });
});

describe('whether the same request may be sent again', () => {
  const may =
    'may now be sent again (`retry` is `backoff` instead of `never`): a loop that goes by `retryable` starts to repeat it.';
  const mayNot = 'is no longer to be sent again (`retry` is `never` instead of `backoff`).';
  const rowMay = 'may now be sent again: a loop that goes by `retryable` starts to repeat what it did not.';

  test('is breaking where it did not, and minor where it did', () => {
    expect(toldOfTheReverse([NEVER])).toContain(`major: \`MODEL_OVERLOADED\` ${may}`);
    expect(told([NEVER])).toContain(`minor: \`MODEL_OVERLOADED\` ${mayNot}`);
  });

  test('counts as it is on each route', () => {
    const onRoute = '`MODEL_OVERLOADED` on `GET /models`';
    expect(told([NEVER_ON_ROUTE])).toEqual([`minor: ${onRoute} ${mayNot}`]);
    expect(toldOfTheReverse([NEVER_ON_ROUTE])).toEqual([`major: ${onRoute} ${may}`]);
    // The route was an exception from the start: only what holds elsewhere is another.
    expect(told([NEVER], [NEVER_ON_ROUTE]).filter((line) => line.includes('sent again'))).toEqual([
      `minor: \`MODEL_OVERLOADED\` ${mayNot}`,
    ]);
  });

  test('counts by status in the same way', () => {
    const change: Change = [
      STATUSES,
      '"404": { family: request, retryable: false',
      '"404": { family: request, retryable: true',
    ];
    const subject = 'An error of which nothing but the status `404` is known';
    expect(told([change])).toEqual([`major: ${subject} ${rowMay}`]);
    expect(toldOfTheReverse([change])).toEqual([`minor: ${subject} is no longer to be sent again.`]);
  });
});

describe('a message that is put in other words', () => {
  const replaced: readonly Change[] = [
    [AVAILABILITY, 'message: "The model is overloaded."', 'message: "The model is too busy."'],
    [AVAILABILITY, 'error: "The model is overloaded."', 'error: "The model is too busy."'],
  ];
  const kept: Change = [
    AVAILABILITY,
    'messages: []',
    'messages: [{ text: "The model is overloaded.", source: page }]',
  ];

  test('is breaking where the old one is not recognised any more, with the way out', () => {
    const [lost] = compareCatalogs(recordOf(smallCatalog), recordOf(changed(...replaced)));
    expect(lost).toMatchObject({
      bump: 'major',
      sentence:
        '`MODEL_OVERLOADED` is no longer recognised by the sentence `The model is overloaded.` (status 429): answers that have it lose their code.',
      wayOut: 'Keep the old sentence under `wire.messages` of MODEL_OVERLOADED, and the change is minor.',
    });
  });

  test('is minor on that way', () => {
    const lines = told([...replaced, kept]);
    expect(lines).toContain(
      'minor: `MODEL_OVERLOADED` is now recognised by the sentence `The model is too busy.` (status 429).',
    );
    expect(lines.filter((line) => line.startsWith('major'))).toEqual([]);
  });

  test('is a matter of words where only case, white space or the full stop differ', () => {
    const respelt = told([
      [AVAILABILITY, 'message: "The model is overloaded."', 'message: "The model is Overloaded"'],
      [AVAILABILITY, 'error: "The model is overloaded."', 'error: "The model is Overloaded"'],
    ]);
    expect(respelt).toEqual([
      'patch: The documented sentence of `MODEL_OVERLOADED` is now `The model is Overloaded`.',
      'patch: The examples of `MODEL_OVERLOADED` changed.',
    ]);
  });
});

describe('everything else', () => {
  test.each<[bump: Bump, change: Change, sentence: string]>([
    [
      'minor',
      [AVAILABILITY, 'wait: 30', 'wait: 60'],
      'The usual wait of `MODEL_OVERLOADED` is now 60 s instead of 30 s.',
    ],
    [
      'minor',
      [AVAILABILITY, 'call: "no"', 'call: "maybe"'],
      'Whether `MODEL_OVERLOADED` is charged is now `maybe` instead of `no`.',
    ],
    [
      'minor',
      [AVAILABILITY, 'logLevel: none', 'logLevel: warn'],
      'The log level of `MODEL_OVERLOADED` is now `warn` instead of `none`.',
    ],
    [
      'minor',
      [AVAILABILITY, 'fixedBy: service', 'fixedBy: caller'],
      '`MODEL_OVERLOADED` is now fixed by `caller` instead of `service`.',
    ],
    [
      'minor',
      [SHAPES, 'eventKey: { name: type', 'eventKey: { name: kind'],
      'Errors in an event stream are found differently: `streams.eventKey.name` is now `kind` instead of `type`.',
    ],
    [
      'minor',
      [HEADERS, 'longestWait: 3600', 'longestWait: 7200'],
      'Headers are read differently: `headers.longestWait` is now `7200` instead of `3600`.',
    ],
    [
      'patch',
      [AVAILABILITY, 'remedy: "Wait as', 'remedy: "Rest as'],
      'The remedy of `MODEL_OVERLOADED` now reads: “Rest as long as `Retry-After` says.”',
    ],
    [
      'patch',
      [AVAILABILITY, 'summary: "The model has', 'summary: "It has'],
      'The summary of `MODEL_OVERLOADED` now reads: “It has more requests than it can serve.”',
    ],
    [
      'patch',
      [REQUEST, 'The name that was asked for.', 'Its name.'],
      'The summary of `details.model` of `MODEL_NOT_FOUND` now reads: “Its name.”',
    ],
    [
      'patch',
      [AVAILABILITY, 'source: page', 'source: wire'],
      'Where `MODEL_OVERLOADED` is known from was corrected.',
    ],
    [
      'patch',
      [HEADERS, 'On every answer.', 'On most answers.'],
      'The note on the request id in `cf-ray` is reworded.',
    ],
    [
      'patch',
      [API, 'api-reference/error-codes', 'errors'],
      'The errors are now documented at <https://docs.venice.ai/errors>.',
    ],
    [
      'patch',
      [STATUSES, '"429":', '"418": { family: request, retryable: false, openai: APIError }\n  "429":'],
      'The exported catalog is written differently; it says the same.',
    ],
  ])('is %s: %s', (bump, change, sentence) => {
    expect(told([change])).toEqual([`${bump}: ${sentence}`]);
  });
});
