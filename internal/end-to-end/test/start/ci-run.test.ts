import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  let dir: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'venice-errors-ci-'));
    await cp(join(workspaceRoot, '.ci'), join(dir, '.ci'), { recursive: true });
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  /** Runs it with a shell script for each command of `npm`. */
  const runWithNpm = async (test: string, extended: string): Promise<CommandResult> => {
    const npm = join(dir, 'npm');
    const cases = `test) ${test};; "run test:extended") ${extended};; *) exit 99;;`;
    await writeFile(npm, `#!/bin/sh\ncase "$*" in ${cases} esac\n`);
    await chmod(npm, 0o755);
    const PATH = [dir, process.env['PATH'] ?? ''].join(delimiter);
    return runCommand(['bash', '.ci/run'], { cwd: dir, env: { PATH } });
  };

  const counted = (folder: string, passed: number, failed: number): string =>
    `mkdir -p ${folder}; echo "${passed} passed, ${failed} failed" >${folder}/counts.txt`;

  test('prints the sum of the counts of both runs last', async () => {
    const { code, output } = await runWithNpm(
      `echo checking; ${counted('test-results', 12, 0)}`,
      `echo trying; ${counted('extended-results', 30, 0)}`,
    );
    expect(output).toBe('checking\ntrying\n42 passed, 0 failed\n');
    expect(code).toBe(0);
  });

  test('runs the extended tests after a failure of `npm test`, and exits with its code', async () => {
    const { code, output } = await runWithNpm(
      `${counted('test-results', 12, 3)}; exit 7`,
      counted('extended-results', 30, 0),
    );
    expect(output).toBe('42 passed, 3 failed\n');
    expect(code).toBe(7);
  });

  test('exits with the code of the extended tests', async () => {
    const { code, output } = await runWithNpm(
      counted('test-results', 12, 0),
      `${counted('extended-results', 29, 1)}; exit 5`,
    );
    expect(output).toBe('41 passed, 1 failed\n');
    expect(code).toBe(5);
  });

  test('counts one failure if a run fails before its tests, whatever an earlier run left', async () => {
    for (const folder of ['test-results', 'extended-results']) {
      await mkdir(join(dir, folder), { recursive: true });
      await writeFile(join(dir, folder, 'counts.txt'), '12 passed, 0 failed\n');
    }
    const first = await runWithNpm('echo no network; exit 1', 'echo never');
    expect(first).toEqual({ code: 1, output: 'no network\n0 passed, 1 failed\n' });
    const second = await runWithNpm(counted('test-results', 12, 0), 'echo no disk; exit 1');
    expect(second).toEqual({ code: 1, output: 'no disk\n12 passed, 1 failed\n' });
  });
});
