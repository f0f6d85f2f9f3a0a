import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogFiles, type CatalogFiles } from '../src/generate/catalog/load.js';
import { formatProblem } from '../src/generate/catalog/problem.js';
import { generate } from '../src/generate/generate.js';
import { recordOf } from '../src/versions/catalog/current.js';
import { bumpOf, compareCatalogs } from '../src/versions/meaning/compare.js';
import { reportOf } from '../src/versions/report.js';
import { workspaceRoot } from './support/workspace-copy.js';

const FILE = 'catalog/errors/availability.yaml';
const contributing = readFileSync(join(workspaceRoot, 'CONTRIBUTING.md'), 'utf8');

const blockOf = (language: string, which = 0): string =>
  [...contributing.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))][which]?.[1] ?? '';

const withEntry = (entry: string): CatalogFiles => {
  const files = readCatalogFiles(workspaceRoot);
  return new Map([...files, [FILE, `${files.get(FILE) ?? ''}\n${entry}`]]);
};

test('the entry that CONTRIBUTING.md shows is all that an error needs', async () => {
  const { files, problems } = await generate(withEntry(blockOf('yaml')));
  expect(problems.map(formatProblem)).toEqual([]);
  expect(files?.get('ERRORS.md')).toContain('MODEL_WARMING_UP');
});

test('a forgotten remedy is named as CONTRIBUTING.md shows it', async () => {
  const { problems } = await generate(withEntry(blockOf('yaml').replace(/^ *remedy:.*\n/m, '')));
  // The line is that of the day the document was written.
  const bare = (text: string): string => text.trim().replace(/:\d+:/, ':LINE:');
  expect(problems.map(formatProblem).map(bare)).toEqual([bare(blockOf('text'))]);
});

test('the new code is told to users as CONTRIBUTING.md shows it', () => {
  const before = recordOf(readCatalogFiles(workspaceRoot));
  const changes = compareCatalogs(before, recordOf(withEntry(blockOf('yaml'))));
  const report = reportOf({
    since: '1.0.0',
    changes,
    bump: bumpOf(changes) ?? null,
    next: '1.1.0',
    changeset: { file: '.changeset/catalog.md', deed: 'wrote' },
    faults: [],
  });
  expect(blockOf('text', 1).trim()).toBe(report);
});
