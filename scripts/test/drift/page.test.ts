import { describe, expect, test } from 'vitest';
import { AVAILABILITY, REQUEST } from '../generate/support/small-catalog.js';
import { catalogWith, driftFrom, findings, page, withChange } from './support/official.js';

function row(text: string): string {
  return `${page}${text}\n`;
}

test('a page that says what the catalog says is no drift', () => {
  expect(findings('page', page)).toEqual([]);
});

describe('named is', () => {
  test('a code that is new on the page, with its status, log level and message', () => {
    const { findings: found } = driftFrom([
      { document: 'page', text: row('| `MODEL_ASLEEP` | 503 | The model is asleep | error |') },
    ]);
    expect(found).toMatchObject([
      {
        kind: 'code-added',
        subject: 'MODEL_ASLEEP',
        what: 'is on the page with status 503, log level error and the message "The model is asleep"',
        where: ['line 19'],
      },
    ]);
  });

  test('a code that the page has dropped, and one that only looks so because it is renamed', () => {
    const { findings: found } = driftFrom([
      { document: 'page', text: withChange(page, '`MODEL_OVERLOADED`', '`MODEL_BUSY`') },
    ]);
    expect(found.map(({ kind, subject, what }) => [kind, subject, what])).toEqual([
      ['code-added', 'MODEL_BUSY', expect.any(String)],
      [
        'code-removed',
        'MODEL_OVERLOADED',
        'is no longer on the page, which has its message under MODEL_BUSY',
      ],
    ]);
  });

  test.each([
    ['another message', 'Invalid request           |', 'Bad request |', 'code-reworded: INVALID_REQUEST'],
    ['another full stop', 'overloaded. ', 'overloaded ', 'code-reworded: MODEL_OVERLOADED'],
    ['another status', '| 404 ', '| 410 ', 'code-moved: MODEL_NOT_FOUND'],
    ['another log level', '| -  ', '| error ', 'log-level: MODEL_OVERLOADED'],
    ['a row that cannot be read', '| 404 ', '| 4xx ', 'page-row: MODEL_NOT_FOUND 4xx'],
  ])('%s', (_, from, to, finding) => {
    expect(findings('page', withChange(page, from, to))).toContain(finding);
  });

  test('a code that stands on the page twice', () => {
    expect(findings('page', row('| `INVALID_REQUEST` | 400 | Invalid request | warn |'))).toEqual([
      'page-row: INVALID_REQUEST 400',
    ]);
  });

  test('a code of ours that the page has taken up', () => {
    const coined = catalogWith([AVAILABILITY, 'source: page', 'source: coined']);
    expect(findings('page', page, coined)).toEqual(['code-source: MODEL_OVERLOADED']);
  });

  test('a field and a code in a body that the page shows', () => {
    const shown = '{ "error": { "message": "Invalid request", "code": "no_such_thing", "trace": "x" } }';
    expect(findings('page', withChange(page, '{\n  "error": "Invalid request"\n}', shown))).toEqual([
      'field: example error.trace',
      'value: example error.code = no_such_thing',
    ]);
  });
});

test('not named is a code that the page never had', () => {
  const coined = catalogWith([AVAILABILITY, 'source: page', 'source: coined']);
  const without = page.replace(/.*MODEL_OVERLOADED.*\n/, '');
  expect(findings('page', without, coined)).toEqual([]);
});

test('links, escapes, padding and case of the headings are the rendering of the page, code is not', () => {
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
  expect(findings('page', rendered, catalog)).toEqual([]);
});

test.each([
  ['without its table', '# Error Codes', 'the error page has no table with the columns'],
  ['that is HTML', '<!DOCTYPE html><title>Errors</title>', 'the error page is HTML; give its Markdown'],
])('a page %s is refused, not taken for one without codes', (_, text, message) => {
  expect(() => findings('page', text)).toThrow(message);
});
