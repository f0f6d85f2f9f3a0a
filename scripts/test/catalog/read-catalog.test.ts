import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readExported } from '../../src/diff/exported.js';
import { run } from '../../src/drift/run.js';
import { workspaceRoot } from '../../src/workspace/root.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'venice-errors-catalog-'));
  await cp(join(workspaceRoot, 'catalog'), join(root, 'catalog'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const commands: Readonly<Record<string, (folder: string) => unknown>> = {
  'catalog:diff': readExported,
  'catalog:drift': (folder) => run(folder, {}),
};

test.for(
  Object.entries(commands).flatMap(([name, command]) =>
    (['missing', 'a folder'] as const).map((fault) => ({ name, command, fault })),
  ),
)('$name names a file of the catalog that is $fault', async ({ command, fault }) => {
  const file = join(root, 'catalog/headers.yaml');
  await rm(file);
  if (fault === 'a folder') await mkdir(file);
  const failed = Promise.resolve().then(() => command(root));
  await expect(failed).rejects.toMatchObject({
    name: 'Refusal',
    id: 'catalog-unreadable',
    message: expect.stringMatching(/^catalog\/headers\.yaml:1:1 /),
  });
});

test.for(Object.entries(commands))('%s names text that is not UTF-8', async ([, command]) => {
  await writeFile(join(root, 'catalog/headers.yaml'), Buffer.from([0x61, 0xff, 0x0a]));
  const failed = Promise.resolve().then(() => command(root));
  await expect(failed).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringContaining('catalog/headers.yaml'),
  });
});
