import { describe, expect, test } from 'vitest';
import { AVAILABILITY, REQUEST } from '../catalog/support/small-catalog.js';
import { catalogWith, differencesFrom, found, page, refusal, withChange } from './support/official.js';

function row(text: string): string {
  return `${page}${text}\n`;
}

test('a page that matches the catalog gives no difference', () => {
  expect(found('page', page)).toEqual([]);
});

describe('reports', () => {
  test('a new code, with its status, log level and message', () => {
    const text = row('| `MODEL_ASLEEP` | 503 | The model is asleep | error |');
    expect(differencesFrom('page', text)).toMatchObject([
      {
        id: 'unknown-code',
        subject: 'MODEL_ASLEEP',
        facts: { status: 503, logLevel: 'error', message: 'The model is asleep' },
        positions: ['line 19'],
      },
    ]);
  });

  test('a code that the page has renamed, as a new and a missing one', () => {
    expect(differencesFrom('page', withChange(page, '`MODEL_OVERLOADED`', '`MODEL_BUSY`'))).toMatchObject([
      { id: 'unknown-code', subject: 'MODEL_BUSY' },
      {
        id: 'missing-code',
        subject: 'MODEL_OVERLOADED',
        facts: { renamedTo: 'MODEL_BUSY' },
        positions: ['catalog/errors/availability.yaml:3'],
      },
    ]);
  });

  test('a code that the page has removed', () => {
    const without = page.replace(/.*MODEL_OVERLOADED.*\n/, '');
    expect(differencesFrom('page', without)).toMatchObject([
      { id: 'missing-code', subject: 'MODEL_OVERLOADED', facts: {} },
    ]);
  });

  test('another message, status and log level, with both values and both lines', () => {
    const text = withChange(page, '| 429         | The model is overloaded.  | -  ', '| 503 | Busy | warn ');
    const file = 'catalog/errors/availability.yaml';
    expect(differencesFrom('page', text)).toMatchObject([
      { id: 'status-differs', facts: { official: 503, catalog: 429 }, positions: ['line 18', `${file}:4`] },
      {
        id: 'message-differs',
        facts: { official: 'Busy', catalog: 'The model is overloaded.' },
        positions: ['line 18', `${file}:5`],
      },
      {
        id: 'log-level-differs',
        facts: { official: 'warn', catalog: 'none' },
        positions: ['line 18', `${file}:11`],
      },
    ]);
  });

  test.each([
    ['another message', 'Invalid request           |', 'Bad request |', 'message-differs: INVALID_REQUEST'],
    ['another full stop', 'overloaded. ', 'overloaded ', 'message-differs: MODEL_OVERLOADED'],
    ['another status', '| 404 ', '| 410 ', 'status-differs: MODEL_NOT_FOUND'],
    ['another log level', '| -  ', '| error ', 'log-level-differs: MODEL_OVERLOADED'],
    ['a row that cannot be read', '| 404 ', '| 4xx ', 'unreadable-row: MODEL_NOT_FOUND 4xx'],
  ])('%s', (_, from, to, finding) => {
    expect(found('page', withChange(page, from, to))).toContain(finding);
  });

  test('a row that cannot be read is still on the page', () => {
    expect(found('page', withChange(page, '| 404 ', '| 4xx '))).toEqual([
      'unreadable-row: MODEL_NOT_FOUND 4xx',
    ]);
  });

  test('a code that is on the page twice', () => {
    expect(found('page', row('| `INVALID_REQUEST` | 400 | Invalid request | warn |'))).toEqual([
      'repeated-row: INVALID_REQUEST 400',
    ]);
  });

  test('a coined code that the page now has', () => {
    const coined = catalogWith([AVAILABILITY, 'source: page', 'source: coined']);
    expect(found('page', page, coined)).toEqual(['source-differs: MODEL_OVERLOADED']);
  });

  test('a field and a code in an example of the page', () => {
    const shown = '{ "error": { "message": "Invalid request", "code": "no_such_thing", "trace": "x" } }';
    expect(found('page', withChange(page, '{\n  "error": "Invalid request"\n}', shown))).toEqual([
      'unknown-field: example error.trace',
      'unknown-wire-code: example error.code = no_such_thing',
    ]);
  });
});

test('ignores a code that the page never had', () => {
  const coined = catalogWith([AVAILABILITY, 'source: page', 'source: coined']);
  const without = page.replace(/.*MODEL_OVERLOADED.*\n/, '');
  expect(found('page', without, coined)).toEqual([]);
});

test('ignores links, escapes, padding and the case of titles, but keeps inline code', () => {
  const rendered = page
    .replace('| Error Code         | HTTP Status |', '|Error code|HTTP status|')
    .replace(
      'Specified model not found',
      'Set `model`\\_id, see [https://x.org](https://x.org) or [a@x.org](mailto:a@x.org)',
    );
  const catalog = catalogWith(
    [
      REQUEST,
      'message: "Specified model not found"',
      'message: "Set `model`_id, see https://x.org or a@x.org"',
    ],
    [
      REQUEST,
      'body: { error: "Specified model not found" }',
      'body: { error: "Set `model`_id, see https://x.org or a@x.org" }',
    ],
  );
  expect(found('page', rendered, catalog)).toEqual([]);
});

test.each([
  ['without its table', '# Error Codes', 'page-without-table'],
  ['that is HTML', '<!DOCTYPE html><title>Errors</title>', 'page-is-html'],
])('refuses a page %s', (_, text, id) => {
  expect(refusal('page', text)).toBe(id);
});
