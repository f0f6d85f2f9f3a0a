import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type CatalogFiles, requireCatalog } from '../../src/catalog/load.js';
import { readModel } from '../../src/catalog/read-model.js';
import { outlineOf, report } from './support/report.js';
import { AVAILABILITY, REQUEST, smallCatalog } from './support/small-catalog.js';

/** Mistakes that would otherwise change the catalog without a word. */

const root = mkdtempSync(join(tmpdir(), 'silent-'));

afterAll(() => {
  rmSync(root, { recursive: true });
});

let folders = 0;

/** Writes the small catalog and other files, and reads it all from the disk. */
function readBack(others: Readonly<Record<string, string | Uint8Array>>): CatalogFiles {
  const own = join(root, String(folders++));
  for (const [file, content] of [...smallCatalog, ...Object.entries(others)]) {
    mkdirSync(dirname(join(own, file)), { recursive: true });
    writeFileSync(join(own, file), content);
  }
  return requireCatalog(own);
}

function problemsOf(others: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  return readModel(readBack(others)).problems.map(outlineOf);
}

describe('a file that would be ignored is named:', () => {
  test.each([
    ['catalog/errors/media.yml', 'media', 'catalog/errors/media.yaml'],
    ['catalog/errors/media.YAML', 'media', 'catalog/errors/media.yaml'],
    ['catalog/errors/old/media.yaml', 'media', 'catalog/errors/media.yaml'],
    ['catalog/statuses.yml', 'statuses', 'catalog/statuses.yaml'],
    ['catalog/media.yaml', 'media', 'catalog/errors/media.yaml'],
  ])('%s', (file, subject, path) => {
    expect(problemsOf({ [file]: 'errors: {}\n' })).toEqual([`${file}:1:1  ${subject}: ignored-file ${path}`]);
  });

  test('but not those of editors and other programs', () => {
    const others = {
      'catalog/errors/.request.yaml.swp': '',
      'catalog/.#x.yaml': '',
      'catalog/notes.txt': '',
    };
    expect(problemsOf(others)).toEqual([]);
  });
});

test.each([
  [
    'Latin-1',
    Buffer.from((smallCatalog.get(REQUEST) ?? '').replace('Invalid request"', 'Ungültig"'), 'latin1'),
    5,
  ],
  ['UTF-16', Buffer.from(smallCatalog.get(REQUEST) ?? '', 'utf16le'), 1],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${smallCatalog.get(REQUEST) ?? ''}`, 'utf16le'), 1],
])('bytes that are not UTF-8 are reported: %s', (_encoding, bytes, line) => {
  expect(problemsOf({ [REQUEST]: bytes })[0]).toMatch(
    new RegExp(`^${REQUEST}:${line}:\\d+  request: not-utf8$`),
  );
});

test('a byte order mark of UTF-8 does no harm', () => {
  expect(problemsOf({ [REQUEST]: `\ufeff${smallCatalog.get(REQUEST) ?? ''}` })).toEqual([]);
});

describe('a template with a wrong brace is refused:', () => {
  test.each([
    ['{mo_del}', '{mo_del}'],
    ['{mo-del}', '{mo-del}'],
    ['{mo del}', '{mo del}'],
    ['{ model }', '{ model }'],
    ['{model', '{model does not exist'],
    ['model}', '}'],
    ['{{model}}', '{…}'],
    ['{model}}', '}'],
    ['{мод}', '{мод}'],
    ['{}{', '{ does not exist'],
  ])('%s', (part, reported) => {
    expect(report([REQUEST, 'Model {model} does', `Model ${part} does`])).toContain(
      `${REQUEST}:41:19  MODEL_NOT_FOUND: invalid-variable ${reported}`,
    );
  });

  test.each(['{model}', '{}'])('and %s in a documented message', (part) => {
    expect(
      report([REQUEST, '"Specified model not found"\n    summary', `"No ${part}"\n    summary`]),
    ).toContain(`${REQUEST}:20:14  MODEL_NOT_FOUND: variable-in-message ${part}`);
  });
});

test.each([
  ['a code', '  MODEL_NOT_FOUND:\n', '  __proto__:\n'],
  ['a quoted code', '  MODEL_NOT_FOUND:\n', '  "__proto__":\n'],
  ['a field', '      suggestions:\n', '      __proto__:\n'],
  ['a detail', 'code: model_missing,', 'code: model_missing, details: { __proto__: x },'],
  ['a key of a body', 'suggestions: [llama-8] }', 'suggestions: [llama-8], __proto__: { a: 1 } }'],
])('__proto__ is not a name: %s', (_kind, from, to) => {
  expect(report([REQUEST, from, to]).join('\n')).toContain('invalid-name __proto__');
});

describe('what makes a file unreadable is named:', () => {
  const text = smallCatalog.get(REQUEST) ?? '';

  test.each<[string, string, readonly string[]]>([
    ['tabs', text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2)), ['3:1  request: tab-indent']],
    ['one tab', text.replace('    status: 400', '\tstatus: 400'), ['4:1  request: tab-indent']],
    ['a tab after spaces', text.replace('    status: 400', '  \tstatus: 400'), ['4:3  request: tab-indent']],
    [
      'a conflict',
      text.replace(
        '    status: 400\n',
        '<<<<<<< HEAD\n    status: 400\n=======\n    status: 401\n>>>>>>> other\n',
      ),
      [
        '4:1  request: merge-marker <<<<<<<',
        '6:1  request: merge-marker =======',
        '8:1  request: merge-marker >>>>>>>',
      ],
    ],
  ])('%s', (_cause, changed, problems) => {
    const found = readModel(new Map([...smallCatalog, [REQUEST, changed]])).problems.map(outlineOf);
    // Other files refer to codes of this one.
    expect(found.filter((problem) => problem.startsWith(REQUEST))).toEqual(
      problems.map((problem) => `${REQUEST}:${problem}`),
    );
  });

  test.each([
    ['a tab after a colon', text.replace('status: 400\n', 'status:\t400\n')],
    ['tabs in an empty line', text.replace('\n\n', '\n\t\n')],
  ])('but not %s', (_kind, changed) => {
    expect(readModel(new Map([...smallCatalog, [REQUEST, changed]])).problems).toEqual([]);
  });
});

test.each(['X', 'x_y', 'ü', 'x ', '__proto__', '-x', 'x.y'])(
  'a file cannot give a family the name %j',
  (name) => {
    expect(problemsOf({ [`catalog/errors/${name}.yaml`]: 'summary: "X."\nerrors: {}\n' })).toEqual([
      `catalog/errors/${name}.yaml:1:1  ${name}: invalid-name ${name}`,
    ]);
  },
);

describe('a text of ours', () => {
  test.each([
    ['See it.  Wait.', 'has two spaces in a row'],
    ['See it', 'does not end with a period'],
    ['See it?', 'does not end with a period'],
  ])('is made of whole sentences: %j', (text, fault) => {
    for (const [name, from, at] of [
      ['remedy', 'remedy: "Use a model that `GET /models` lists."', '22:13'],
      ['summary', 'summary: "The name that was asked for."', '30:18'],
    ] as const)
      expect(report([REQUEST, from, `${name}: "${text}"`])).toEqual([
        `${REQUEST}:${at}  MODEL_NOT_FOUND: untidy-text ${name} ${fault}`,
      ]);
  });

  test.each(['Please use', 'Sorry, use', 'please, use', 'Stop! Use'])('has no courtesy: %s', (start) => {
    expect(report([REQUEST, 'remedy: "Use a model', `remedy: "${start} a model`])).toEqual([
      expect.stringMatching(/:22:13 {2}MODEL_NOT_FOUND: polite-text remedy (please|sorry|!)$/i),
    ]);
  });

  test('names only fields that exist', () => {
    const start = 'remedy: "Use a model';
    const named = (name: string) => report([REQUEST, start, `remedy: "See \`${name}\`. Use a model`]);
    expect(named('details.suggestions')).toEqual([]);
    expect(named('details.issues')).toEqual([]);
    expect(named('rateLimit.requests')).toEqual([]);
    for (const name of ['details.suggestion', 'details.suggestionsList', 'details.queue', 'rateLimit.tokens'])
      expect(named(name)).toEqual([`${REQUEST}:22:13  MODEL_NOT_FOUND: unknown-reference remedy ${name}`]);
  });

  test('is checked on each route and for each field too', () => {
    const route = 'routes: { "GET /models": { source: wire, remedy: "Please wait for `details.queue`." } }';
    expect(
      report(
        [AVAILABILITY, '    logLevel: none\n', `    ${route}\n    logLevel: none\n`],
        [REQUEST, 'summary: "The name that was asked for."', 'summary: "Sorry for that."'],
      ),
    ).toEqual([
      expect.stringContaining('MODEL_OVERLOADED: polite-text remedy Please'),
      expect.stringContaining('MODEL_OVERLOADED: unknown-reference remedy details.queue'),
      expect.stringContaining('MODEL_NOT_FOUND: polite-text summary Sorry'),
    ]);
  });
});
