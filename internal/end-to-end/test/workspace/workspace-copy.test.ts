import { access, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { describe, expect, test } from 'vitest';
import { copyWorkspace } from '../support/workspace-copy.js';

describe('a copy of the workspace', () => {
  test('uses its own packages and the installed programs of the original, and can be removed', async () => {
    const copy = await copyWorkspace();
    try {
      const installed = join('packages', 'errors-openai', 'node_modules');
      expect(await realpath(join(copy.dir, installed, '@venice', 'errors-core'))).toBe(
        join(copy.dir, 'packages', 'errors-core'),
      );
      expect(await realpath(join(copy.dir, installed, 'openai'))).toBe(
        await realpath(join(workspaceRoot, installed, 'openai')),
      );
      const copied = await readdir(copy.dir);
      expect(copied).toEqual(expect.arrayContaining(['catalog', 'packages', 'scripts', '.changeset']));
      expect(copied).not.toContain('.git');
    } finally {
      await copy.remove();
    }
    await expect(access(copy.dir)).rejects.toThrow('ENOENT');
  });
});
