import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CatalogFiles } from '../../src/catalog/load.js';
import { formatProblem } from '../../src/catalog/problem.js';
import { readModel } from '../../src/catalog/read-model.js';
import { run } from '../../src/drift/run.js';
import { API, AVAILABILITY, type Change, REQUEST } from '../catalog/support/small-catalog.js';
import { catalogWith, driftFrom, openapi, page, withChange } from './support/official.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drift-'));
  writeFileSync(join(root, '.prettierrc.json'), JSON.stringify({ printWidth: 110 }));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

interface Result {
  readonly code: number;
  readonly text: string;
}

/** Runs the command on a catalog in a folder of its own. */
async function drift(
  document: 'page' | 'openapi',
  text: string,
  options: { readonly json?: boolean; readonly write?: boolean } = {},
): Promise<Result> {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const official = join(root, 'official');
  writeFileSync(official, text);
  const code = await run(root, { [document]: official, ...options });
  const printed = log.mock.calls.flat().join('\n');
  log.mockRestore();
  return { code, text: printed };
}

async function save(files: CatalogFiles): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** Reports the differences, writes them, and expects that the catalog is valid and has no more of them. */
async function written(
  document: 'page' | 'openapi',
  text: string,
  ...changes: readonly Change[]
): Promise<{ ids: string[]; facts: unknown[]; after: CatalogFiles }> {
  const before = catalogWith(...changes);
  await save(before);
  const json = JSON.parse((await drift(document, text, { json: true })).text) as {
    differences: { id: string; subject: string; facts: unknown }[];
  };
  expect((await drift(document, text)).code).toBe(1);
  const { code } = await drift(document, text, { write: true });
  const after = new Map([...before.keys()].map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  expect(readModel(after).problems.map(formatProblem)).toEqual([]);
  expect(code).toBe(0);
  expect((await drift(document, text)).code).toBe(0);
  const ids = json.differences.map(({ id, subject }) => `${id}: ${subject}`);
  return { ids, facts: json.differences.map(({ facts }) => facts), after };
}

describe('a route from another source that the OpenAPI document now has', () => {
  test.each(['wire', 'observed', 'coined'])('is one finding with the lines to write (%s)', async (source) => {
    const { ids, facts, after } = await written('openapi', openapi, [
      API,
      '"POST /chat/completions": { source: openapi, billing: { charged: on-output, source: wire }, statuses: [200, 400, 404, 429] }',
      `"POST /chat/completions": { source: ${source}, billing: { charged: on-output, source: wire } }`,
    ]);
    expect(ids).toEqual(['source-differs: POST /chat/completions']);
    const lines = ['source: openapi', 'statuses: [200, 400, 404, 429]'];
    expect(facts).toEqual([{ official: 'openapi', catalog: source, lines, isVariant: false }]);
    expect(after.get(API)).toContain('statuses: [200, 400, 404, 429]');
  });

  test('replaces other statuses, removes them if there are none, and may name its parameters otherwise', async () => {
    const images = `  /images/{name}:
    get: { responses: { "409": { description: Invalid request }, "401": { description: Invalid request } } }
  /jobs:
    delete: { responses: {} }
`;
    const known = `routes:
  # Seen in March.
  "GET /images/{id}":
    source: observed
    billing: { charged: free, source: wire }
    statuses: [404, 409]
  "DELETE /jobs": { source: wire, billing: { charged: free, source: wire }, statuses: [500] }
`;
    const text = withChange(openapi, 'paths:\n', `paths:\n${images}`).replaceAll(
      'description: Invalid request }',
      'description: "" }',
    );
    const result = await written('openapi', text, [API, 'routes:\n', known]);
    expect(result.ids).toEqual(['source-differs: DELETE /jobs', 'source-differs: GET /images/{id}']);
    expect(result.after.get(API)).toContain(`  # Seen in March.
  "GET /images/{id}":
    source: openapi
    billing: { charged: free, source: wire }
    statuses: [401, 409]
  "DELETE /jobs": { source: openapi, billing: { charged: free, source: wire } }
`);
  });

  test('has a finding more for each class of statuses, which the catalog cannot list', async () => {
    await save(catalogWith([API, '"GET /models": { source: openapi', '"GET /models": { source: wire']));
    const { text } = await drift('openapi', withChange(openapi, '"404":', '4XX:').replace('"429":', '5XX:'));
    expect(text).toContain('GET /models 5XX');
    expect(text).toContain('        source: openapi\n');
  });
});

describe('a code from another source', () => {
  test('that the page now has is one finding with every line that differs', async () => {
    const text = withChange(
      page,
      '| 429         | The model is overloaded.  | -  ',
      '| 503 | Too "busy" | warn ',
    );
    const { ids, facts, after } = await written('page', text, [
      AVAILABILITY,
      'source: page',
      'source: coined',
    ]);
    expect(ids).toEqual(['source-differs: MODEL_OVERLOADED']);
    const lines = ['source: page', 'status: 503', 'message: "Too \\"busy\\""', 'logLevel: warn'];
    expect(facts).toEqual([{ official: 'page', catalog: 'coined', lines, isVariant: false }]);
    expect(after.get(AVAILABILITY)).toContain('status: 503\n    message: \'Too "busy"\'\n');
    expect(after.get(AVAILABILITY)).toContain(
      '- { text: "The model is overloaded.", source: coined, statuses: [429] }',
    );
  });

  test('keeps its variants at the old status', async () => {
    const { after } = await written('page', withChange(page, '| 404 ', '| 410 '), [
      REQUEST,
      'source: page\n    examples:\n      - { status: 404',
      'source: wire\n    examples:\n      - { status: 404',
    ]);
    expect(after.get(REQUEST)).toContain(
      '{ text: "Model {model} does not exist", source: wire, statuses: [404] }',
    );
  });

  test('that an enumeration of the OpenAPI document now has is one finding, in an entry and as a wire code', async () => {
    const codes =
      'error: { type: object, properties: { message: { type: string }, code: { type: string, enum: [model_missing, MODEL_OVERLOADED] } } }\n                  suggestions';
    const text = withChange(openapi, 'error: { type: string }\n                  suggestions', codes);
    const { ids, after } = await written('openapi', text, [AVAILABILITY, 'source: page', 'source: observed']);
    expect(ids).toEqual(['source-differs: model_missing', 'source-differs: MODEL_OVERLOADED']);
    expect(after.get(AVAILABILITY)).toContain('    source: openapi\n');
    expect(after.get(REQUEST)).toContain('{ code: model_missing, source: openapi }');
  });
});

test('a code that both documents now have is a difference of the page', () => {
  const files = catalogWith(
    [AVAILABILITY, '    source: page', '    source: coined'],
    [AVAILABILITY, 'messages: []', 'messages:\n        - { text: "Try later", source: wire }'],
  );
  const texts = { page, openapi: openapi.replaceAll('The model is overloaded.', 'Try later') };
  expect(driftFrom({ openapi: texts.openapi }, files).differences).toMatchObject([{ id: 'message-differs' }]);
  expect(driftFrom(texts, files).differences).toMatchObject([
    { document: 'page', id: 'source-differs', subject: 'MODEL_OVERLOADED' },
  ]);
});

describe('an official message that the catalog has as a variant', () => {
  const variants: Change = [
    AVAILABILITY,
    'messages: []',
    `messages:
        - { text: "Try later", source: wire } # in May
        - { text: "All hands are busy", source: observed, statuses: [429, 503] }`,
  ];
  const official = (message: string) => withChange(page, 'The model is overloaded.', message);

  test('of the same status is swapped with the message', async () => {
    const { ids, facts, after } = await written('page', official('Try later.'), variants);
    expect(ids).toEqual(['message-differs: MODEL_OVERLOADED']);
    expect(facts).toMatchObject([{ official: 'Try later.', isVariant: true }]);
    expect(after.get(AVAILABILITY)).toContain('    message: "Try later."\n');
    expect(after.get(AVAILABILITY)).toContain(
      '- { text: "The model is overloaded.", source: page } # in May\n',
    );
  });

  test('stays a variant at its other statuses', async () => {
    const { after } = await written('page', official('All hands are busy'), variants);
    expect(after.get(AVAILABILITY)).toContain('    message: "All hands are busy"\n');
    expect(after.get(AVAILABILITY)).toContain(`
        - { text: "All hands are busy", source: observed, statuses: [503] }
        - { text: "The model is overloaded.", source: page }
`);
  });

  test('of a code from another source is a part of the one finding', async () => {
    const coined: Change = [AVAILABILITY, '    source: page', '    source: coined'];
    const { ids, facts, after } = await written('page', official('Try later'), variants, coined);
    expect(ids).toEqual(['source-differs: MODEL_OVERLOADED']);
    const lines = ['source: page', 'message: "Try later"'];
    expect(facts).toEqual([{ official: 'page', catalog: 'coined', lines, isVariant: true }]);
    expect(after.get(AVAILABILITY)).toContain('- { text: "The model is overloaded.", source: coined }');
  });

  test('in the OpenAPI document is swapped too, unless an official document has the message', async () => {
    const text = openapi.replaceAll('The model is overloaded.', 'Try later');
    const coined: Change = [AVAILABILITY, '    source: page', '    source: coined'];
    const swapped = await written('openapi', text, variants, coined);
    expect(swapped.ids).toEqual(['message-differs: MODEL_OVERLOADED']);
    expect(swapped.after.get(AVAILABILITY)).toContain('    message: "Try later"\n');

    const kept = await written('openapi', text, variants);
    expect(kept.ids).toEqual(['source-differs: MODEL_OVERLOADED Try later']);
    expect(kept.after.get(AVAILABILITY)).toContain('- { text: "Try later", source: openapi } # in May\n');
  });
});
