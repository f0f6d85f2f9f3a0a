import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../src/release/programs/run.js';
import { checkPublished } from '../../src/release/registry/published.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'venice-errors-published-'));
  const built = './dist/index.js';
  const manifest = { name: '@venice/one', files: ['dist'], exports: built, main: built, module: built };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, types: built }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Checks one package whose archive has these files. `print` is how an npm prints an archive. */
function check(files: readonly string[], print: (archive: object) => object): Promise<void> {
  const output = JSON.stringify(print({ files: files.map((path) => ({ path })) }));
  const run: Run = () => Promise.resolve({ code: 0, output });
  const packages = [{ name: '@venice/one', version: '1.0.0', path: folder }];
  return checkPublished(packages, folder, run);
}

const whole = ['LICENSE', 'README.md', 'dist/index.js', 'package.json'];

describe.each([
  { npm: 'up to 11', print: (archive: object) => [archive] },
  { npm: 'from 12 on', print: (archive: object) => ({ '@venice/one': archive }) },
])('a published package, as npm $npm lists it,', ({ print }) => {
  test('is accepted with exactly the files that its manifest names', async () => {
    await expect(check(whole, print)).resolves.toBeUndefined();
  });

  test('is refused with another file, or without one', async () => {
    await expect(check([...whole, 'src/index.ts'], print)).rejects.toThrow('@venice/one ships src/index.ts');
    await expect(check(whole.slice(1), print)).rejects.toThrow('@venice/one does not ship LICENSE');
  });
});
