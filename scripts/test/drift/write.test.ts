import { describe, expect, test } from 'vitest';
import type { CatalogFiles } from '../../src/catalog/load.js';
import { formatProblem } from '../../src/catalog/problem.js';
import { readModel } from '../../src/catalog/read-model.js';
import { applyChanges } from '../../src/drift/write/apply-changes.js';
import { formatFiles } from '../../src/drift/write/write-catalog.js';
import { workspaceRoot } from '../../src/workspace/root.js';
import { AVAILABILITY, REQUEST } from '../catalog/support/small-catalog.js';
import { catalogWith, differencesFrom, openapi, page, withChange } from './support/official.js';

/** The catalog after `--write`. */
async function written(
  document: 'page' | 'openapi',
  text: string,
  files: CatalogFiles = catalogWith(),
): Promise<CatalogFiles> {
  const { model } = readModel(files);
  if (model === undefined) throw new Error('the catalog is not valid');
  const changes = differencesFrom(document, text, files).flatMap(({ change }) => change ?? []);
  return new Map([...files, ...(await formatFiles(workspaceRoot, applyChanges(changes, files, model)))]);
}

function linesAdded(before: CatalogFiles, after: CatalogFiles, file: string): string[] {
  const known = (before.get(file) ?? '').split('\n');
  return (after.get(file) ?? '').split('\n').filter((line) => !known.includes(line));
}

function problemsOf(files: CatalogFiles): string[] {
  return readModel(files).problems.map(formatProblem);
}

describe('a new code', () => {
  const asleep = `${page}| \`MODEL_ASLEEP\` | 503 | Zzz: the model "sleeps" # | error |\n`;

  test('gets an entry with the facts of the page', async () => {
    const added = linesAdded(catalogWith(), await written('page', asleep), AVAILABILITY).join('\n');
    expect(added).toContain(`MODEL_ASLEEP:\n    status: 503\n    message: 'Zzz: the model "sleeps" #'\n`);
    expect(added).toContain('logLevel: error');
  });

  test('is refused by `pnpm generate` until each mark is replaced', async () => {
    const { problems } = readModel(await written('page', asleep));
    expect(problems).toMatchObject(
      (
        [
          [25, 'summary'],
          [26, 'remedy'],
          [29, 'actions[0]'],
          [31, 'call'],
          [34, 'type'],
        ] as const
      ).map(([line, name]) => ({
        file: AVAILABILITY,
        line,
        subject: 'MODEL_ASLEEP',
        id: 'todo-left',
        facts: { name },
      })),
    );
  });

  test('is valid when they are', async () => {
    const fills: Readonly<Record<string, string>> = {
      'what happened': 'It sleeps.',
      'what the caller': 'Wait.',
      'what to do': 'wait',
      'whether the same': 'backoff',
      'whether a failed': 'no',
      'the type': 'server_error',
    };
    const files = await written('page', asleep);
    const filled = (files.get(AVAILABILITY) ?? '').replace(/(["'])TODO: (.*)\1/g, (_, _quote, text: string) =>
      JSON.stringify(fills[Object.keys(fills).find((start) => text.startsWith(start)) ?? text]),
    );
    expect(problemsOf(new Map([...files, [AVAILABILITY, filled]]))).toEqual([]);
  });

  test.each([
    ['of the code with the same status and a similar name', 'MODEL_GONE', 404, REQUEST],
    ['of its status if no name is similar', 'ASLEEP', 503, AVAILABILITY],
  ])('goes into the family %s', async (_, code, status, file) => {
    const files = await written('page', `${page}| \`${code}\` | ${status} | Not there | - |\n`);
    expect(files.get(file)).toContain(`\n  ${code}:\n`);
  });

  test('from an enumeration gets an entry without a message, with its wire code', async () => {
    const object =
      '{ type: object, properties: { message: { type: string }, code: { type: string, enum: [model-asleep] } } }';
    const text = withChange(
      openapi,
      'error: { type: string }\n                  suggestions',
      `error: ${object}\n                  suggestions`,
    );
    const added = linesAdded(catalogWith(), await written('openapi', text), REQUEST).join('\n');
    expect(added).toContain('  MODEL_ASLEEP:\n    message: "TODO: ');
    expect(added).toContain('wire: { codes: [{ code: "model-asleep", source: openapi }] }');
  });
});

describe('a new message', () => {
  const reworded = withChange(page, 'Specified model not found', 'There is no such model');

  test('replaces the old one, which becomes a variant, and both have an example', async () => {
    const files = await written('page', reworded);
    expect(problemsOf(files)).toEqual([]);
    expect(linesAdded(catalogWith(), files, REQUEST)).toEqual([
      '    message: "There is no such model"',
      '        - { text: "Specified model not found", source: page }',
      '      - { status: 404, body: { error: "Specified model not found" } }',
    ]);
    expect(differencesFrom('page', reworded, files)).toEqual([]);
  });

  test('turns empty lists into lists of one item per line', async () => {
    const files = await written('page', withChange(page, 'Invalid request           |', 'Bad request |'));
    expect(problemsOf(files)).toEqual([]);
    expect(files.get(REQUEST)).toContain(
      '    wire:\n      codes: []\n      messages:\n        - { text: "Invalid request", source: page }\n    source: page\n',
    );
  });

  test('only replaces the old one if both match the same responses', async () => {
    const files = await written(
      'page',
      withChange(page, 'The model is overloaded.', 'The Model is overloaded'),
    );
    expect(problemsOf(files)).toEqual([]);
    expect(linesAdded(catalogWith(), files, AVAILABILITY)).toEqual([
      '    message: "The Model is overloaded"',
    ]);
  });

  test('swaps places with the old one if it was a variant', async () => {
    const files = catalogWith(
      [REQUEST, 'text: "Model {model} does not exist"', 'text: "There is no such model"'],
      [REQUEST, '"Model llama-9 does not exist"', '"There is no such model"'],
      [
        REQUEST,
        '      model:\n        type: string\n        summary: "The name that was asked for."\n        source: wire\n',
        '',
      ],
    );
    const after = await written('page', reworded, files);
    expect(problemsOf(after)).toEqual([]);
    expect(after.get(REQUEST)).toContain('- { text: "Specified model not found", source: page }');
  });
});

test('a variant that is only similar to a known message has to be confirmed', async () => {
  const text = withChange(
    openapi,
    'description: "- Specified model not found"',
    'description: The specified model was not found',
  );
  const files = await written('openapi', text);
  expect(linesAdded(catalogWith(), files, REQUEST)[0]).toBe(
    '        - text: "The specified model was not found"',
  );
  expect(readModel(files).problems).toMatchObject([
    { file: REQUEST, line: 43, column: 19, id: 'todo-left', facts: { name: 'source' } },
  ]);
});

test('keeps comments, order and everything else', async () => {
  const commented = catalogWith(
    [
      REQUEST,
      '        - { text: "Model {model}',
      '        # Seen in March.\n        - { text: "Model {model}',
    ],
    [REQUEST, 'does not exist", source: wire }', 'does not exist", source: wire } # and in May'],
  );
  const before = commented.get(REQUEST) ?? '';
  const after =
    (await written('page', withChange(page, 'Specified model not found', 'Gone'), commented)).get(REQUEST) ??
    '';
  const kept = after.split('\n').filter((line) => before.split('\n').includes(line));
  expect(kept.join('\n')).toBe(before.replace('    message: "Specified model not found"\n', ''));
});

test('adds the lists that an entry does not have', async () => {
  const { model } = readModel(catalogWith());
  if (model === undefined) throw new Error('the catalog is not valid');
  const files = catalogWith(
    [REQUEST, '    wire: { codes: [], messages: [] }\n', ''],
    [
      REQUEST,
      '    examples:\n      - { status: 400, body: { error: "Invalid request" }, headers: { via: "1" } }\n',
      '',
    ],
  );
  const change = {
    type: 'new-facts',
    file: REQUEST,
    path: ['errors', 'INVALID_REQUEST'],
    facts: { message: 'Bad request' },
  } as const;
  const after = await formatFiles(workspaceRoot, applyChanges([change], files, model));
  expect(linesAdded(files, after, REQUEST)).toEqual([
    '    message: "Bad request"',
    '        - { text: "Invalid request", source: page }',
    '      - { status: 400, body: { error: "Invalid request" } }',
  ]);
  expect(after.get(REQUEST)).toContain(
    '    wire:\n      messages:\n        - { text: "Invalid request", source: page }\n    source: page\n    examples:\n',
  );
});
