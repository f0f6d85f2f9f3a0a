import { describe, expect, test } from 'vitest';
import { exportedOf } from '../../src/diff/exported.js';
import { compareCatalogs } from '../../src/diff/meaning/compare.js';
import {
  API,
  AVAILABILITY,
  type Change,
  changed,
  REQUEST,
  smallCatalog,
  STATUSES,
} from '../catalog/support/small-catalog.js';

/** Level and id of what edits of the small catalog mean, for a catalog that has the edits `before` already. */
function meaningOf(edits: readonly Change[], before: readonly Change[] = []): readonly string[] {
  return compared(before, [...before, ...edits]).map(({ bump, id }) => `${bump} ${id}`);
}

/** The same for taking the edits back. */
function meaningOfReverse(edits: readonly Change[]): readonly string[] {
  return compared(edits, []).map(({ bump, id }) => `${bump} ${id}`);
}

function compared(before: readonly Change[], after: readonly Change[]) {
  return compareCatalogs(exportedOf(changed(...before)), exportedOf(changed(...after)));
}

const NEW_CODE: Change = [
  AVAILABILITY,
  '  MODEL_OVERLOADED:\n',
  `  MODEL_ASLEEP:
    status: 418
    message: "The model sleeps."
    summary: "The model sleeps."
    remedy: "Wake it."
    actions: [wait]
    charged: { call: "no", source: coined }
    logLevel: none
    openai: { type: server_error }
    fields: { dream: { from: dream, type: string, summary: "What it dreams of.", source: wire } }
    wire: { codes: [], messages: [] }
    source: page

  MODEL_OVERLOADED:
`,
];
const NEW_VARIANT: Change = [
  AVAILABILITY,
  'messages: []',
  'messages: [{ text: "Too many want {} at once", source: wire, statuses: [429, 503] }]',
];
const NEVER: Change = [
  AVAILABILITY,
  'actions: [wait, change-model]\n    waitSeconds: 30',
  'actions: [change-model]',
];
const NEVER_ON_ROUTE: Change = [
  AVAILABILITY,
  '    logLevel',
  '    routes: { "GET /models": { source: wire, actions: [change-model] } }\n    logLevel',
];

describe('one message for one fact', () => {
  test('a new code has no messages for its parts', () => {
    expect(meaningOf([NEW_CODE])).toEqual(['minor code-added']);
    expect(meaningOfReverse([NEW_CODE])).toEqual(['major code-removed']);
  });

  test('a family', () => {
    const more = new Map([...smallCatalog, ['catalog/errors/media.yaml', 'summary: "Media."\nerrors: {}\n']]);
    const [small, large] = [exportedOf(smallCatalog), exportedOf(more)];
    expect(compareCatalogs(small, large)).toMatchObject([{ bump: 'minor', id: 'family-added' }]);
    expect(compareCatalogs(large, small)).toMatchObject([{ bump: 'major', id: 'family-removed' }]);
  });

  test('a variant with several statuses', () => {
    expect(compared([], [NEW_VARIANT])).toMatchObject([
      { id: 'statuses-added', bump: 'minor', message: expect.stringContaining('status 503 too') },
      { id: 'recognition-added', bump: 'minor', message: expect.stringContaining('(status 429 and 503)') },
    ]);
    expect(meaningOfReverse([NEW_VARIANT])).toEqual(['major statuses-removed', 'major message-removed']);
  });

  test('another status, which takes the messages and the class of the OpenAI SDK along', () => {
    const moved = meaningOf([
      [AVAILABILITY, 'status: 429\n', 'status: 503\n'],
      [AVAILABILITY, '{ status: 429,', '{ status: 503,'],
    ]);
    expect(moved).toEqual(['major status-changed', 'major openai-class-changed', 'patch examples-changed']);
  });

  test('another status, which does not hide that a message loses a status', () => {
    const edits: readonly Change[] = [
      [AVAILABILITY, 'status: 429\n', 'status: 503\n'],
      [AVAILABILITY, '{ status: 429,', '{ status: 503,'],
      [AVAILABILITY, 'statuses: [429, 503]', 'statuses: [503]'],
    ];
    expect(meaningOf(edits, [NEW_VARIANT])).toContain('major message-removed');
  });

  test('another family of a code', () => {
    const entry = (smallCatalog.get(AVAILABILITY) ?? '').split('errors:\n')[1] ?? '';
    const moved = meaningOf([
      [AVAILABILITY, `errors:\n${entry}`, 'errors: {}\n'],
      [REQUEST, 'errors:\n', `errors:\n${entry}\n`],
    ]);
    expect(moved).toEqual(['major family-changed']);
  });

  test('a renamed code, with the way to break nothing', () => {
    const [removed, added, ...others] = compared(
      [],
      [[AVAILABILITY, '  MODEL_OVERLOADED:', '  MODEL_BUSY:']],
    );
    expect(removed).toMatchObject({
      bump: 'major',
      id: 'code-renamed',
      path: 'errors.MODEL_OVERLOADED',
      message: expect.stringContaining('`MODEL_BUSY`'),
      remedy: expect.stringContaining('Keep the entry under its name'),
    });
    expect(added).toMatchObject({ id: 'code-added', path: 'errors.MODEL_BUSY' });
    expect(others).toEqual([]);
  });

  test('a wire code that goes to another code', () => {
    const moved = meaningOf([
      [AVAILABILITY, '- { code: overloaded_model, source: wire }', '- { code: busy, source: wire }'],
      [REQUEST, '- { code: model_missing, source: wire }', '- { code: overloaded_model, source: wire }'],
    ]);
    expect([...moved].sort()).toEqual([
      'major recognition-moved',
      'major recognition-removed',
      'minor recognition-added',
    ]);
  });

  test('several statuses that the official documents give for a route', () => {
    const documented: Change = [
      API,
      '"GET /models": { source: openapi',
      '"GET /models": { source: openapi, statuses: [429, 500]',
    ];
    expect(compared([], [documented])).toMatchObject([
      { bump: 'patch', id: 'route-statuses-changed', message: expect.stringContaining('429 and 500') },
    ]);
  });
});

describe('whether the same request may be sent again', () => {
  test('is breaking if it becomes retryable, and minor if it no longer is', () => {
    expect(meaningOfReverse([NEVER])).toContain('major retry-enabled');
    expect(meaningOf([NEVER])).toContain('minor retry-disabled');
  });

  test('counts as it is on each route', () => {
    const found = compared([], [NEVER_ON_ROUTE]);
    expect(found.filter(({ id }) => id.startsWith('retry'))).toMatchObject([
      { bump: 'minor', id: 'retry-disabled', path: 'errors.MODEL_OVERLOADED.routes.GET /models.retry' },
    ]);
    expect(meaningOfReverse([NEVER_ON_ROUTE])).toEqual(['major retry-enabled', 'minor actions-added']);
    // The route was an exception from the start: only the general policy changes.
    const general = compared([NEVER_ON_ROUTE], [NEVER_ON_ROUTE, NEVER]);
    expect(general.filter(({ id }) => id.startsWith('retry'))).toMatchObject([
      { bump: 'minor', path: 'errors.MODEL_OVERLOADED.retry' },
    ]);
  });

  test('counts by status in the same way', () => {
    const change: Change = [
      STATUSES,
      '"404": { family: request, actions: [change-request]',
      '"404": { family: request, actions: [change-request, wait]',
    ];
    expect(meaningOf([change])).toEqual(['major retry-enabled', 'minor actions-added']);
    expect(meaningOfReverse([change])).toEqual(['minor retry-disabled', 'minor actions-removed']);
  });
});

describe('a message that changes', () => {
  const replaced: readonly Change[] = [
    [AVAILABILITY, 'message: "The model is overloaded."', 'message: "The model is too busy."'],
    [AVAILABILITY, 'error: "The model is overloaded."', 'error: "The model is too busy."'],
  ];
  const kept: Change = [
    AVAILABILITY,
    'messages: []',
    'messages: [{ text: "The model is overloaded.", source: page }]',
  ];

  test('is breaking if the old one is no longer recognized, with the way to break nothing', () => {
    const [lost] = compared([], replaced);
    expect(lost).toMatchObject({
      bump: 'major',
      id: 'message-removed',
      message: expect.stringContaining('`The model is overloaded.` (status 429)'),
      remedy: expect.stringContaining('under `wire.messages` of MODEL_OVERLOADED'),
    });
  });

  test('is minor that way', () => {
    const found = meaningOf([...replaced, kept]);
    expect(found).toContain('minor recognition-added');
    expect(found.filter((line) => line.startsWith('major'))).toEqual([]);
  });

  test('is a patch if only case, white space or the full stop differ', () => {
    const respelt = meaningOf([
      [AVAILABILITY, 'message: "The model is overloaded."', 'message: "The model is Overloaded"'],
      [AVAILABILITY, 'error: "The model is overloaded."', 'error: "The model is Overloaded"'],
    ]);
    expect([...respelt].sort()).toEqual(['patch examples-changed', 'patch message-changed']);
  });
});

test('a row that its class of statuses has already is another layout', () => {
  const row = '"418": { family: request, actions: [contact-support], openai: APIError }\n  "429":';
  expect(meaningOf([[STATUSES, '"429":', row]])).toEqual(['patch layout-changed']);
});
