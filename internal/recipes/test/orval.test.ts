import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src/orval/', import.meta.url));
const GENERATED = join('generated', 'client.ts');

const orval = createRequire(import.meta.url).resolve('orval/bin/orval');

test('the client of the recipe is what Orval generates', () => {
  // Next to the sources: Orval resolves the imports of its configuration from there.
  const folder = mkdtempSync(join(SOURCE, '..', '..', '.orval-'));
  try {
    cpSync(SOURCE, folder, { recursive: true, filter: (path) => !path.includes('generated') });
    const run = spawnSync(process.execPath, [orval, '--config', 'orval.config.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run.status, run.stdout + run.stderr).toBe(0);
    expect(readFileSync(join(folder, GENERATED), 'utf8')).toBe(readFileSync(join(SOURCE, GENERATED), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
