import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAdapters } from '@venice/adapter-description';
import { expect, test } from 'vitest';
import { type CatalogFiles, requireCatalog } from '../src/catalog/load.js';
import { formatProblem } from '../src/catalog/problem.js';
import { CATALOG_CHANGESET, faultsOf, summaryOf } from '../src/diff/catalog-changeset.js';
import { exportedOf } from '../src/diff/exported.js';
import { bumpOf, compareCatalogs } from '../src/diff/meaning/compare.js';
import { reportOf } from '../src/diff/report.js';
import { generate } from '../src/generate/generate.js';
import { comparedReport, generatedReport, problemsReport } from '../src/generate/report.js';
import { steps } from '../src/verify/steps.js';
import { summarize } from '../src/verify/summary.js';
import { packageManager } from '../src/workspace/package-manager.js';
import { workspaceRoot } from '../src/workspace/root.js';

const FILE = 'catalog/errors/availability.yaml';
const contributing = readFileSync(join(workspaceRoot, 'CONTRIBUTING.md'), 'utf8');

function blockOf(language: string, which = 0): string {
  return [...contributing.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))][which]?.[1] ?? '';
}

/** The catalog as it is, without the entry that is shown: somebody may be trying just that. */
const catalog = ((): CatalogFiles => {
  const files = requireCatalog(workspaceRoot);
  const text = files.get(FILE) ?? '';
  return new Map([...files, [FILE, text.replace(/\n {2}MODEL_WARMING_UP:\n(?: {4}.*\n|\n)*/, '')]]);
})();

function withEntry(entry: string): CatalogFiles {
  return new Map([...catalog, [FILE, `${catalog.get(FILE) ?? ''}\n${entry}`]]);
}

test('CONTRIBUTING.md names the pnpm of the workspace for those who have none', () => {
  expect(contributing).toContain(`write \`npx ${packageManager}\` for \`pnpm\``);
});

test('the entry that CONTRIBUTING.md shows is all that an error needs', async () => {
  const { files, problems } = generate(withEntry(blockOf('yaml')));
  expect(problems.map(formatProblem)).toEqual([]);
  expect(files?.get('ERRORS.md')).toContain('MODEL_WARMING_UP');
});

// The line is that of the day the document was written.
function bare(text: string): string {
  return text.trim().replace(/:\d+:\d+/g, ':LINE');
}

test('a new error is generated as CONTRIBUTING.md shows it', async () => {
  // An adapter that is added need not be in the example.
  const adapters = (await findAdapters(workspaceRoot)).filter(({ folder }) =>
    blockOf('text').includes(`packages/${folder}/`),
  );
  const before = generate(catalog, adapters);
  const { files = new Map<string, string>() } = generate(withEntry(blockOf('yaml')), adapters);
  const written = [...files]
    .filter(([path, text]) => before.files?.get(path) !== text)
    .map(([path]) => ({ path, state: 'stale' }) as const);
  const { lines, summary } = generatedReport(files.size, written);
  expect(blockOf('text').trim()).toBe([...lines, summary].join('\n'));
});

test('a forgotten remedy is named as CONTRIBUTING.md shows it', async () => {
  const { problems } = generate(withEntry(blockOf('yaml').replace(/^ *remedy:.*\n/m, '')));
  const { lines, summary } = problemsReport(problems);
  expect(bare([...lines, '', summary].join('\n'))).toEqual(bare(blockOf('text', 1)));
});

test.each<[mistake: string, right: string, wrong: string]>([
  ['a field is misspelt', '    remedy:', '    remedie:'],
  ['a value is not one of the possible ones', 'source: wire', 'source: web'],
  ['a text has no quotes', 'summary: "The model is being loaded."', 'summary: The model is being loaded.'],
  ['a quote is not closed', 'up."\n    summary', 'up.\n    summary'],
  [
    'another error already has the message',
    'message: "The model is warming up."',
    'message: "The model is temporarily offline. Please try again later."',
  ],
  ['another family already has the code', 'MODEL_WARMING_UP:', 'RATE_LIMIT_EXCEEDED:'],
  [
    'an example is recognized as another error, or not at all',
    '    source: wire\n',
    '    source: wire\n    examples:\n      - { status: 503, body: { error: "It wakes up." } }\n',
  ],
  [
    'a variable part fills no field',
    '    source: wire\n',
    '    wire: { messages: [{ text: "Loading {model}", source: wire }] }\n    source: wire\n',
  ],
  ['a TODO of `pnpm catalog:drift --write` is left', 'remedy: "Wait', 'remedy: "TODO: Wait'],
])('CONTRIBUTING.md shows the message if %s', async (mistake, right, wrong) => {
  const entry = blockOf('yaml');
  expect(entry).toContain(right);
  const { problems } = generate(withEntry(entry.replace(right, () => wrong)));
  const messages = problems.map((problem) => bare(formatProblem(problem).replace(/^\S+ {2}/, '')));
  expect(messages).toContain(shownFor(mistake));
});

/** The second cell of the row of a table that begins with a text, without the quotes of code. */
function shownFor(mistake: string): string | undefined {
  const row = contributing.split('\n').find((line) => line.startsWith(`| ${mistake} `));
  return row
    ?.split(' | ')[1]
    ?.replace(/ *\|$/, '')
    .trim()
    .replace(/^(`+) ?(.*?) ?\1$/, '$2');
}

test('the end of `npm test` is as CONTRIBUTING.md shows it', () => {
  expect(summarize({ passed: 1, failed: 0, didNotRun: [] }, [], steps.length)).toContain(
    `All ${steps.length} checks hold.`,
  );
  expect(contributing).toContain(`\`All ${steps.length} checks hold.\``);
});

test('what is out of step is told as CONTRIBUTING.md shows it', () => {
  const differences = [{ path: 'ERRORS.md', state: 'stale' }] as const;
  const { summary } = comparedReport(13, differences, undefined);
  expect(contributing).toContain(`\`${summary}\``);
});

test('a changeset that is missing or too small is told as CONTRIBUTING.md shows it', async () => {
  const changes = compareCatalogs(exportedOf(catalog), exportedOf(withEntry(blockOf('yaml'))));
  const group = { names: ['@venice/errors-core'], version: '1.0.0' };
  const tooSmall = {
    file: CATALOG_CHANGESET,
    summary: summaryOf(changes, 'minor'),
    releases: [{ name: '@venice/errors-core', type: 'patch' }],
  } as const;
  for (const found of [undefined, tooSmall]) {
    const faults = await faultsOf(found, changes, group);
    expect(faults).toHaveLength(1);
    expect(contributing).toContain(`\`${String(faults[0]?.message)}\``);
  }
});

test('the new code is told to users as CONTRIBUTING.md shows it', () => {
  const before = exportedOf(catalog);
  const changes = compareCatalogs(before, exportedOf(withEntry(blockOf('yaml'))));
  const report = reportOf({
    since: '1.0.0',
    changes,
    bump: bumpOf(changes) ?? null,
    next: '1.1.0',
    changeset: { file: '.changeset/catalog.md', deed: 'wrote' },
    faults: [],
  });
  expect(blockOf('text', 2).trim()).toBe(report);
});
