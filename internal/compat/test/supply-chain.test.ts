import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { expect, test } from 'vitest';
import { readPackages } from '../src/stage/packages.js';

test.each(await readPackages())('$name depends on no package of others', ({ dependencies }) => {
  expect(Object.keys(dependencies).filter((name) => !name.startsWith('@venice/'))).toEqual([]);
});

const workflows = join(workspaceRoot, '.github/workflows');

test.each(await readdir(workflows))('%s pins each action by commit, with its version', async (file) => {
  const uses = (await readFile(join(workflows, file), 'utf8')).match(/(?<=uses: ).*/g) ?? [];
  expect(uses.length).toBeGreaterThan(0);
  for (const action of uses) expect(action).toMatch(/@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});
