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
    await mkdir(join(dir, 'test-results'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  /** Runs it with a shell script in place of `npm`. */
  const runWithNpm = async (script: string): Promise<CommandResult> => {
    const npm = join(dir, 'npm');
    await writeFile(npm, `#!/bin/sh\n[ "$*" = test ] || exit 99\n${script}\n`);
    await chmod(npm, 0o755);
    const PATH = [dir, process.env['PATH'] ?? ''].join(delimiter);
    return runCommand(['bash', '.ci/run'], { cwd: dir, env: { PATH } });
  };

  test('prints the counts of the run last', async () => {
    const { code, output } = await runWithNpm(
      'echo checking; echo "12 passed, 0 failed" >test-results/counts.txt',
    );
    expect(output).toBe('checking\n12 passed, 0 failed\n');
    expect(code).toBe(0);
  });

  test('exits with the code of `npm test`', async () => {
    const { code, output } = await runWithNpm('echo "12 passed, 3 failed" >test-results/counts.txt; exit 7');
    expect(output).toBe('12 passed, 3 failed\n');
    expect(code).toBe(7);
  });

  test('counts one failure if `npm test` fails before the tests, whatever an earlier run left', async () => {
    await writeFile(join(dir, 'test-results', 'counts.txt'), '12 passed, 0 failed\n');
    const { code, output } = await runWithNpm('echo no network; exit 1');
    expect(output).toBe('no network\n0 passed, 1 failed\n');
    expect(code).toBe(1);
  });
});
