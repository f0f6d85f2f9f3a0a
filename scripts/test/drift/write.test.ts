import { describe, expect, test } from 'vitest';
import type { CatalogFiles } from '../../src/catalog/load.js';
import { formatProblem } from '../../src/catalog/problem.js';
import { readModel } from '../../src/catalog/read-model.js';
import { writeChanges } from '../../src/drift/write/write-changes.js';
import { AVAILABILITY, REQUEST } from '../generate/support/small-catalog.js';
import { catalogWith, driftFrom, openapi, page, withChange } from './support/official.js';

/** The catalog after `--write` has put into it what it can of a document. */
function written(
  document: 'page' | 'openapi',
  text: string,
  files: CatalogFiles = catalogWith(),
): CatalogFiles {
  const { model } = readModel(files);
  if (model === undefined) throw new Error('the catalog is not sound');
  const { findings } = driftFrom([{ document, text }], files);
  const changes = findings.flatMap(({ change }) => (change === undefined ? [] : [change]));
  return new Map([...files, ...writeChanges(changes, files, model)]);
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

  test('gets an entry with all that the page tells', () => {
    const added = linesAdded(catalogWith(), written('page', asleep), AVAILABILITY).join('\n');
    expect(added).toContain('MODEL_ASLEEP:\n    status: 503\n    message: "Zzz: the model \\"sleeps\\" #"\n');
    expect(added).toContain('logLevel: error');
    expect(added).toContain('{ status: 503, body: { error: "Zzz: the model \\"sleeps\\" #" } }');
  });

  test('is refused by `pnpm generate` until a person has filled in each mark', () => {
    const lines = problemsOf(written('page', asleep));
    expect(lines).toHaveLength(6);
    expect(lines).toContain(
      'catalog/errors/availability.yaml:27:13  MODEL_ASLEEP: "remedy" is still to be filled in; write what the reader does about it, starting with a verb',
    );
    expect(lines).toContain(
      'catalog/errors/availability.yaml:28:14  MODEL_ASLEEP: "fixedBy" is still to be filled in; write who can end it: caller, credentials, account or service',
    );
    for (const line of lines) expect(line).toContain('is still to be filled in');
  });

  test('is sound once they are', () => {
    const fills: Readonly<Record<string, string>> = {
      'what happened': 'It sleeps.',
      'what the reader': 'Wait.',
      'who can': 'service',
      'may the same': 'backoff',
      'whether a failed': 'no',
      'the type': 'server_error',
    };
    const files = written('page', asleep);
    const filled = (files.get(AVAILABILITY) ?? '').replace(
      /"TODO: ((?:[^"\\]|\\.)*)"/g,
      (_, start: string) => {
        const key = Object.keys(fills).find((name) => start.startsWith(name)) ?? start;
        return JSON.stringify(fills[key]);
      },
    );
    expect(problemsOf(new Map([...files, [AVAILABILITY, filled]]))).toEqual([]);
  });

  test.each([
    ['of the code whose name begins alike, at the same status', 'MODEL_GONE', 404, REQUEST],
    ['that its status says, where no name does', 'ASLEEP', 503, AVAILABILITY],
  ])('goes into the family %s', (_, code, status, file) => {
    const files = written('page', `${page}| \`${code}\` | ${status} | Not there | - |\n`);
    expect(files.get(file)).toContain(`\n  ${code}:\n`);
  });

  test('that an enumeration of the OpenAPI document names is begun without a message, with the spelling of the wire', () => {
    const object =
      '{ type: object, properties: { message: { type: string }, code: { type: string, enum: [model-asleep] } } }';
    const text = withChange(
      openapi,
      'error: { type: string }\n                  suggestions',
      `error: ${object}\n                  suggestions`,
    );
    const added = linesAdded(catalogWith(), written('openapi', text), REQUEST).join('\n');
    expect(added).toContain('  MODEL_ASLEEP:\n    message: "TODO: ');
    expect(added).toContain('wire: { codes: [{ code: "model-asleep", source: openapi }], messages: [] }');
  });
});

describe('a new message', () => {
  const reworded = withChange(page, 'Specified model not found', 'There is no such model');

  test('takes the place of the old one, which becomes a wording, and both have an example', () => {
    const files = written('page', reworded);
    expect(problemsOf(files)).toEqual([]);
    expect(linesAdded(catalogWith(), files, REQUEST)).toEqual([
      '    message: "There is no such model"',
      '        - { text: "Specified model not found", source: page }',
      '      - { status: 404, body: { error: "There is no such model" } }',
    ]);
    expect(driftFrom([{ document: 'page', text: reworded }], files).findings).toEqual([]);
  });

  test('opens lists that are empty, in braces or not', () => {
    const files = written('page', withChange(page, 'Invalid request           |', 'Bad request |'));
    expect(problemsOf(files)).toEqual([]);
    expect(files.get(REQUEST)).toContain(
      '    wire:\n      codes: []\n      messages:\n        - { text: "Invalid request", source: page }\n    source: page\n',
    );
  });

  test('that differs by what does not count only replaces the old one', () => {
    const files = written('page', withChange(page, 'The model is overloaded.', 'The Model is overloaded'));
    expect(problemsOf(files)).toEqual([]);
    expect(linesAdded(catalogWith(), files, AVAILABILITY)).toEqual([
      '    message: "The Model is overloaded"',
      '      - { status: 429, body: { error: "The Model is overloaded" } }',
    ]);
  });

  test('that was a wording changes places with it', () => {
    const files = catalogWith(
      [REQUEST, 'text: "Model {model} does not exist"', 'text: "There is no such model"'],
      [REQUEST, '"Model llama-9 does not exist"', '"There is no such model"'],
      [
        REQUEST,
        '      model:\n        type: string\n        summary: "The name that was asked for."\n        source: wire\n',
        '',
      ],
    );
    const after = written('page', reworded, files);
    expect(problemsOf(after)).toEqual([]);
    expect(after.get(REQUEST)).toContain('- { text: "Specified model not found", source: wire }');
  });
});

test('a wording that only reads like one of a code waits for a person to say so', () => {
  const text = withChange(
    openapi,
    'description: "- Specified model not found"',
    'description: The specified model was not found',
  );
  const files = written('openapi', text);
  expect(linesAdded(catalogWith(), files, REQUEST)[0]).toBe(
    '        - text: "The specified model was not found"',
  );
  expect(problemsOf(files)).toEqual([
    'catalog/errors/request.yaml:45:19  MODEL_NOT_FOUND: "source" is still to be filled in; write where the fact comes from: page, openapi, wire, observed or coined',
  ]);
});

test('comments, layout and everything else stay as they are', () => {
  const commented = catalogWith(
    [
      REQUEST,
      '        - { text: "Model {model}',
      '        # Seen in March.\n        -   { text:   "Model {model}',
    ],
    [REQUEST, 'does not exist", source: wire }', 'does not exist", source: wire } # and in May'],
  );
  const before = commented.get(REQUEST) ?? '';
  const after =
    written('page', withChange(page, 'Specified model not found', 'Gone'), commented).get(REQUEST) ?? '';
  const kept = after.split('\n').filter((line) => before.split('\n').includes(line));
  expect(kept.join('\n')).toBe(before.replace('    message: "Specified model not found"\n', ''));
});
