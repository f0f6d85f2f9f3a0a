import { describe, expect, test } from 'vitest';
import { report } from './support/report.js';
import { API, AVAILABILITY, HEADERS, REQUEST, SHAPES, STATUSES } from './support/small-catalog.js';

describe('a text is quoted', () => {
  const notQuoted = (name: string) => `unquoted-text ${name}`;

  test.each([
    [
      AVAILABILITY,
      'summary: "The service cannot take the request right now."',
      'summary: Busy',
      ':1:10  availability',
      'summary',
    ],
    [
      REQUEST,
      'summary: "No model has the name that was asked for."',
      'summary: Unknown.',
      ':21:14  MODEL_NOT_FOUND',
      'summary',
    ],
    [
      REQUEST,
      'remedy: "Use a model that `GET /models` lists."',
      'remedy: Use another model.',
      ':22:13  MODEL_NOT_FOUND',
      'remedy',
    ],
    [
      REQUEST,
      'remedy: "Use a model that `GET /models` lists."',
      'remedy: >-\n      Use another model.',
      ':22:13  MODEL_NOT_FOUND',
      'remedy',
    ],
    [
      REQUEST,
      'summary: "The name that was asked for."',
      'summary: The name.',
      ':30:18  MODEL_NOT_FOUND',
      'summary',
    ],
    [SHAPES, 'summary: "Seconds to wait."', 'summary: Seconds', ':6:66  shapes', 'summary'],
    [HEADERS, 'note: "On every answer."', 'note: Always', ':2:43  headers', 'note'],
    [
      API,
      '"https://docs.venice.ai/api-reference/error-codes"',
      'https://docs.venice.ai/error codes',
      ':2:16  api',
      'documentation',
    ],
  ])('in %s: %s -> %s', (file, from, to, where, field) => {
    expect(report([file, from, to])).toEqual([`${file}${where}: ${notQuoted(field)}`]);
  });

  test('a message that YAML would cut off, together with its example', () => {
    expect(
      report(
        [REQUEST, 'message: "Specified model not found"', 'message: Specified model #1 not found'],
        [
          REQUEST,
          '{ status: 404, body: { error: "Specified model not found" }, headers: { via: "1" } }',
          '{ status: 404, body: { error: "Specified model" }, headers: { via: "1" } }',
        ],
      ),
    ).toEqual([`catalog/errors/request.yaml:20:14  MODEL_NOT_FOUND: ${notQuoted('message')}`]);
  });

  test('a variant', () => {
    expect(
      report([AVAILABILITY, 'messages: []', 'messages: [{ text: The model is busy, source: wire }]']),
    ).toEqual([`catalog/errors/availability.yaml:17:26  MODEL_OVERLOADED: ${notQuoted('text')}`]);
  });

  test('a text in the body of an example', () => {
    expect(
      report([REQUEST, 'body: { error: "Invalid request" }', 'body: { error: Invalid request }']),
    ).toEqual([`catalog/errors/request.yaml:16:39  INVALID_REQUEST: ${notQuoted('error')}`]);
    expect(report([REQUEST, 'suggestions: [llama-8]', 'suggestions: [llama-8, llama eight]'])).toEqual([
      `catalog/errors/request.yaml:47:79  MODEL_NOT_FOUND: ${notQuoted('suggestions')}`,
    ]);
  });

  test('a word in the body of an example that ` #` cuts off', () => {
    expect(
      report([
        AVAILABILITY,
        '      - { status: 429, body: { error: "The model is overloaded." }, headers: { via: "1" } }\n',
        '      - { status: 429, body: { error: "The model is overloaded." }, headers: { via: "1" } }\n      - status: 429\n        body:\n          code: overloaded_model\n          error: Overloaded #1 of 3\n',
      ]),
    ).toContain(`catalog/errors/availability.yaml:24:18  MODEL_OVERLOADED: ${notQuoted('error')}`);
  });

  test('but not a name in an example, even with comments around it', () => {
    expect(
      report([
        REQUEST,
        '        route: "POST /chat/completions"\n        body: { error: "Model llama-9 does not exist", suggestions: [llama-8] }\n',
        `        # What the page shows.
        route: "POST /chat/completions" # as documented
        body: # the whole of it
          error: "Model llama-9 does not exist" # word for word
          suggestions: [llama-8] # and more
          # the end
`,
      ]),
    ).toEqual([]);
  });
});

describe('an entry has', () => {
  test('no anchors, no aliases', () => {
    expect(
      report(
        [REQUEST, 'openai: { type: invalid_request_error }', 'openai: &type { type: invalid_request_error }'],
        [REQUEST, 'openai: { type: not_found_error }', 'openai: *type'],
        [REQUEST, '[llama-8]', '[&llama llama-8]'],
      ),
    ).toEqual([
      'catalog/errors/request.yaml:11:5  INVALID_REQUEST: anchor',
      'catalog/errors/request.yaml:26:13  MODEL_NOT_FOUND: anchor',
      'catalog/errors/request.yaml:47:77  MODEL_NOT_FOUND: anchor',
    ]);
  });

  test('no alias without an anchor', () => {
    expect(report([REQUEST, '    fields: {}', '    fields: *none'])).toEqual([
      'catalog/errors/request.yaml:12:13  INVALID_REQUEST: anchor',
    ]);
  });

  test('no merge keys', () => {
    expect(
      report([
        REQUEST,
        'openai: { type: invalid_request_error }',
        'openai: { <<: { type: invalid_request_error } }',
      ]),
    ).toEqual(['catalog/errors/request.yaml:11:15  INVALID_REQUEST: merge-key']);
    expect(report([STATUSES, 'otherwise: { family', 'otherwise: { <<: nothing, family'])).toEqual([
      'catalog/statuses.yaml:7:14  statuses: merge-key',
    ]);
  });
});

describe('a YAML error is reported at its position', () => {
  test.each([
    [
      'message: "Invalid request"',
      'message: "Invalid request',
      ['5:14  request: yaml-syntax missing closing "quote'],
    ],
    [
      'openai: { type: not_found_error }',
      'openai: { type: not_found_error',
      [
        '26:13  request: yaml-syntax flow map in block collection must be sufficiently indented and end with a }',
      ],
    ],
    [
      '  INVALID_REQUEST:\n    status',
      '  INVALID_REQUEST:\n   status',
      [
        '4:12  request: yaml-syntax implicit keys need to be on a single line',
        '4:12  request: yaml-syntax nested mappings are not allowed in compact mappings',
        '6:1  request: yaml-syntax all mapping items must start at the same column',
      ],
    ],
    [
      // Nothing closes it until the end of the file.
      'message: "Specified model not found"',
      "message: 'Specified model not found",
      ["20:14  request: yaml-syntax missing closing 'quote"],
    ],
    ['\n\n  MODEL', '\n---\n  MODEL', ['17:1  request: yaml-syntax source contains multiple documents']],
  ])('%s -> %s', (from, to, problems) => {
    expect(report([REQUEST, from, to])).toEqual(
      problems.map((problem) => `catalog/errors/request.yaml:${problem}`),
    );
  });

  test('half of a character', () => {
    expect(report([REQUEST, 'summary: "The name that', 'summary: "The \\ud83d name that'])).toEqual([
      'catalog/errors/request.yaml:30:18  MODEL_NOT_FOUND: not-utf8',
    ]);
  });

  test('a repeated key without a value, and not the one before it', () => {
    expect(report([AVAILABILITY, '    wire:\n', '    wire:\n    wire:\n'])).toEqual([
      'catalog/errors/availability.yaml:15:5  MODEL_OVERLOADED: repeated-key',
    ]);
  });

  test('alone: what is wrong with the keys and texts around it can be its consequence', () => {
    expect(
      report([
        REQUEST,
        'summary: "A parameter is missing or wrong."',
        'summary: "A parameter is" missing\n    summary: or wrong',
      ]),
    ).toEqual([
      expect.stringMatching(/^catalog\/errors\/request\.yaml:6:\d+ {2}request: yaml-syntax unexpected/),
    ]);
  });

  test('once, whatever follows from it', () => {
    expect(report([SHAPES, '"A sentence and nothing else', '"A "{sentence}" and nothing else'])).toEqual([
      'catalog/shapes.yaml:17:18  shapes: yaml-syntax unexpected flow-map-start at node end',
      'catalog/shapes.yaml:17:27  shapes: yaml-syntax unexpected flow-map-end token in YAML stream: "}"',
    ]);
  });

  test('a repeated key, whichever it is', () => {
    expect(
      report(
        [
          REQUEST,
          '    logLevel: warn\n    openai: { type: not',
          '    logLevel: warn\n    logLevel: warn\n    openai: { type: not',
        ],
        [
          AVAILABILITY,
          '    waitSeconds: 30\n',
          '    waitSeconds: 30\n    waitSeconds: 60\n    waitSeconds: 90\n',
        ],
        [
          API,
          '"POST /chat/completions":',
          '"GET /models": { source: wire, billing: { charged: free, source: wire } }\n  "POST /chat/completions":',
        ],
      ),
    ).toEqual([
      'catalog/api.yaml:6:3  api: repeated-key',
      'catalog/errors/availability.yaml:10:5  MODEL_OVERLOADED: repeated-key',
      'catalog/errors/availability.yaml:11:5  MODEL_OVERLOADED: repeated-key',
      'catalog/errors/request.yaml:26:5  MODEL_NOT_FOUND: repeated-key',
    ]);
  });
});
