import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findAdapters } from '@venice/adapter-description';
import { check } from '@venice/scripts/generate/regenerate';
import { packedFileMistakes } from '@venice/scripts/release/publish/packed-files';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import type { CommandResult } from '@venice/scripts/workspace/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CLIENT,
  copyWithAdapter,
  FOLDER,
  PACKAGE,
  type WorkspaceWithAdapter,
} from '../support/added-adapter.js';
import { pack } from '../support/pack.js';
import { pnpm } from '../support/run.js';

let copy: WorkspaceWithAdapter;
let generated: CommandResult;
let built: CommandResult;

beforeAll(async () => {
  copy = await copyWithAdapter();
  generated = await pnpm(['generate'], copy.dir);
  built = await pnpm(['build'], copy.dir, { TURBO_CACHE_DIR: join(workspaceRoot, '.turbo', 'cache') });
});
afterAll(() => copy.remove());

describe('an adapter that is added as one folder', () => {
  test('is generated and built', async () => {
    expect(generated).toMatchObject({ code: 0 });
    expect(generated.output).toContain(`packages/${FOLDER}/src/generated/venice-axios-error-by-code.ts`);
    expect(built).toMatchObject({ code: 0 });
    expect(await readdir(join(copy.dir, 'packages', FOLDER, 'dist'))).toContain('index.cjs');
  });

  test('is among the adapters that the generator, the test of a new code and the demo go through', async () => {
    const adapters = await findAdapters(copy.dir);
    expect(adapters.map(({ folder }) => folder)).toContain(FOLDER);
  });

  test('goes through conformance', async () => {
    const { code, output } = await pnpm(
      [
        '--filter',
        '@venice/conformance',
        'test',
        'test/conformance.test.ts',
        '-t',
        `${CLIENT} `,
        '--reporter=json',
      ],
      copy.dir,
    );
    expect(code, output.slice(-3_000)).toBe(0);
    const report = await readFile(join(copy.dir, 'internal/conformance/test-results/unit.json'), 'utf8');
    const { numPassedTests }: { numPassedTests: number } = JSON.parse(report);
    expect(numPassedTests).toBeGreaterThan(100);
  });

  test('is shown by the demo', async () => {
    const { code, output } = await pnpm(['demo'], copy.dir);
    expect(code, output).toBe(0);
    expect(output).toMatch(new RegExp(`each through .*, ${CLIENT}( and |, ).*: `));
  });

  test('ships the files that its manifest names', async () => {
    const folder = join(copy.dir, 'packages', FOLDER);
    const { files } = await pack(folder);
    expect(await packedFileMistakes(files, folder)).toEqual([]);
  });

  test('has generated files that are up to date', async () => {
    expect(await check(copy.dir)).toMatchObject({ isSuccess: true, lines: [] });
  });

  test.each([
    { command: ['--filter', PACKAGE, 'typecheck'] },
    { command: ['--filter', PACKAGE, 'check:package'] },
    { command: ['--filter', PACKAGE, 'check:types'] },
    { command: ['exec', 'eslint', '--max-warnings', '0', `packages/${FOLDER}`] },
    { command: ['exec', 'prettier', '--check', `packages/${FOLDER}`] },
    { command: ['unused'] },
    { command: ['manifests'] },
    { command: ['check:layout'] },
    { command: ['check:voice'] },
    { command: ['check:changeset'] },
    { command: ['--filter', '@venice/fuzz', 'test', 'test/canaries.test.ts'] },
    { command: ['--filter', '@venice/demo', 'test'] },
    { command: ['--filter', '@venice/scripts', 'test:tools'] },
  ])('passes pnpm $command', async ({ command }) => {
    expect(await pnpm(command, copy.dir)).toMatchObject({ code: 0 });
  });

  test('changes no other file', async () => {
    expect(await copy.changes()).toBe(`?? packages/${FOLDER}/\n`);
  });
});
