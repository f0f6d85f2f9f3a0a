import { expect, test } from 'vitest';
import type { Difference } from '../../src/drift/difference.js';
import { report, reportWritten } from '../../src/drift/report.js';
import { DIFFERENCE_IDS } from '../../src/drift/texts.js';
import { differencesFrom, found, openapi, page } from './support/official.js';

const about = { document: 'page', subject: 'SUBJECT', positions: ['line 1', 'file:2', 'c', 'd'] } as const;

const differences: readonly Difference[] = [
  {
    ...about,
    id: 'unknown-code',
    facts: { status: 503, logLevel: 'error', message: 'The model is asleep' },
  },
  { ...about, id: 'missing-code', facts: {} },
  { ...about, id: 'missing-code', facts: { renamedTo: 'MODEL_BUSY' } },
  { ...about, id: 'message-differs', facts: { official: 'Busy', catalog: 'Overloaded', isVariant: false } },
  { ...about, id: 'message-differs', facts: { official: 'Busy', catalog: 'Overloaded', isVariant: true } },
  { ...about, id: 'status-differs', facts: { official: 503, catalog: 429 } },
  { ...about, id: 'log-level-differs', facts: { official: 'warn', catalog: 'none' } },
  {
    ...about,
    id: 'source-differs',
    facts: {
      official: 'page',
      catalog: 'coined',
      lines: ['source: page', 'message: "Busy"'],
      isVariant: true,
    },
  },
  {
    ...about,
    id: 'source-differs',
    facts: {
      official: 'openapi',
      catalog: 'wire',
      lines: ['source: openapi', 'statuses: [400, 404]'],
      isVariant: false,
    },
  },
  {
    ...about,
    id: 'source-differs',
    facts: { official: 'page', catalog: 'wire', lines: ['source: page', 'status: 409'], isVariant: false },
  },
  { ...about, id: 'unreadable-row', facts: {} },
  { ...about, id: 'repeated-row', facts: {} },
  { ...about, id: 'unknown-route', facts: { statuses: [] } },
  { ...about, id: 'unknown-route', facts: { statuses: ['400', '4XX'] } },
  { ...about, id: 'missing-route', facts: {} },
  { ...about, id: 'unknown-status', facts: { status: '451' } },
  { ...about, id: 'missing-status', facts: { status: '404' } },
  { ...about, id: 'unknown-schema', facts: { shape: 'plain' } },
  { ...about, id: 'missing-schema', facts: { shape: 'plain' } },
  { ...about, id: 'unknown-shape', facts: { sample: { reason: 'text' } } },
  { ...about, id: 'unknown-field', facts: {} },
  { ...about, id: 'unknown-value', facts: {} },
  { ...about, id: 'unknown-wire-code', facts: {} },
  { ...about, id: 'unknown-message', facts: {} },
  { ...about, id: 'unknown-message', facts: { similarTo: 'MODEL_NOT_FOUND' } },
  { ...about, id: 'unknown-header', facts: {} },
];

const [accepted] = differences.map((difference) => ({ ...difference, reason: 'The page is wrong.' }));
const unused = {
  id: 'difference-unused',
  file: 'catalog/differences.yaml',
  line: 1,
  column: 2,
  subject: 'differences',
  facts: { difference: 'unknown-code', subject: 'SUBJECT' },
} as const;

function refused(document: 'page' | 'openapi', text: string): string {
  try {
    return found(document, text).join();
  } catch (error) {
    return String(error);
  }
}

// A better sentence costs one edit here; the other tests assert ids, positions and facts.
test('the wording of the report, and of every message in it', async () => {
  expect(new Set(differences.map(({ id }) => id))).toEqual(new Set(DIFFERENCE_IDS));
  const compared = [
    'the error page: 3 codes, 1 examples',
    'the OpenAPI document 1: 2 routes, 4 error responses',
  ];
  const none = { compared: compared.slice(0, 1), differences: [], accepted: [], unused: [] };
  const all =
    accepted === undefined ? none : { compared, differences, accepted: [accepted], unused: [unused] };
  const texts = [
    report(all),
    report({ ...all, differences: [], unused: [] }),
    report({ ...none, differences: differencesFrom('page', page.replace('| -  ', '| warn ')) }),
    report(none),
    reportWritten({ written: ['catalog/errors/media.yaml'], toFill: ['catalog/errors/media.yaml:1:2  …'] }),
    reportWritten({ written: [], toFill: [] }),
    refused('page', ''),
    refused('page', '<!doctype html>'),
    refused('openapi', openapi.replace('paths', 'path')),
    refused('openapi', 'openapi: "3'),
  ];
  await expect(`${texts.join('\n\n---\n\n')}\n`).toMatchFileSnapshot('wording.txt');
});
