import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { execaNode } from 'execa';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const program = join('scripts', 'bootstrap.cjs');

/** A process that has ended keeps its number until its parent asks for its end: on Linux its state is `Z` then. */
async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !stat.includes(') Z ');
}

describe.skipIf(process.platform === 'win32')('the bootstrap of npm start and npm test', () => {
  let dir: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'venice-errors-bootstrap-'));
    await mkdir(join(dir, 'scripts'));
    await cp(join(workspaceRoot, program), join(dir, program));
    await writeFile(
      join(dir, 'package.json'),
      JSON.stringify({
        packageManager: 'pnpm@1.2.3',
        engines: { node: '^20.19.0 || >=22.13.0' },
        scripts: { build: 'x', demo: 'x' },
      }),
    );
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const writeProgram = async (name: string, script: string): Promise<void> => {
    await writeFile(join(dir, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(dir, name), 0o755);
  };

  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    // The run of these tests may have set it too.
    pnpm_config_registry: undefined,
    PATH: [dir, process.env['PATH'] ?? ''].join(delimiter),
  });

  /** Runs it with a shell script in place of `npx`. */
  const bootstrap = async (
    args: readonly string[],
    npx: string,
    env: NodeJS.ProcessEnv = {},
  ): Promise<CommandResult> => {
    await writeProgram('npx', npx);
    return runCommand([process.execPath, program, ...args], { cwd: dir, env: { ...environment(), ...env } });
  };

  const withoutTimes = (output: string): string => output.replace(/\d+\.\d s/g, '0.0 s');

  test('installs and prepares quietly with the pinned pnpm, then prints the output of the script', async () => {
    const { code, output } = await bootstrap(['build', 'demo'], `echo "$*" >>calls.txt; echo "said by $*"`);
    expect(withoutTimes(output)).toBe(
      'Installing with pnpm@1.2.3 ... 0.0 s\n' +
        'Running build ... 0.0 s\n' +
        'said by --yes pnpm@1.2.3 --silent run demo\n',
    );
    expect(code).toBe(0);
  });

  test('asks no questions and turns off the notices of tools', async () => {
    const { output } = await bootstrap(
      ['demo'],
      'read answer && echo "was asked"; echo "$TURBO_TELEMETRY_DISABLED$DO_NOT_TRACK$npm_config_update_notifier"',
    );
    expect(output).not.toContain('was asked');
    expect(output).toContain('11false');
  });

  test('exits with the code of the script', async () => {
    const { code } = await bootstrap(['demo'], 'case "$*" in *"run demo") exit 7;; esac');
    expect(code).toBe(7);
  });

  test('ends every process that it started on SIGTERM', async () => {
    await writeProgram('npx', 'case "$*" in *"run demo") sleep 60 & echo $! >started.txt; wait;; esac');
    const running = execaNode(program, ['demo'], {
      cwd: dir,
      env: environment(),
      stdio: 'ignore',
      reject: false,
    });
    const started = await vi.waitFor(async () => {
      const text = await readFile(join(dir, 'started.txt'), 'utf8');
      expect(text).toMatch(/\d+\n/);
      return Number(text);
    }, 30_000);
    running.kill('SIGTERM');
    expect(await running).toMatchObject({ signal: 'SIGTERM' });
    await vi.waitFor(async () => {
      expect(await isRunning(started)).toBe(false);
    }, 30_000);
  });

  test('passes the registry of npm to pnpm', async () => {
    const { output } = await bootstrap(['demo'], 'echo "$pnpm_config_registry"', {
      npm_config_registry: 'http://127.0.0.1:9/',
    });
    expect(output).toContain('http://127.0.0.1:9/\n');
  });

  test('prints the whole output of a failed installation with a hint, and stops', async () => {
    const { code, output } = await bootstrap(['build', 'demo'], 'echo "no such host"; echo more >&2; exit 3');
    expect(output).toContain('no such host\n');
    expect(output).toContain('more\n');
    expect(output).toContain('The installation failed');
    expect(output).toContain('registry');
    expect(output).not.toContain('Running build');
    expect(code).toBe(1);
  });

  test('asks the registry for nothing that npm has', async () => {
    const { output } = await bootstrap(['build', 'demo'], 'echo "offline: $npm_config_prefer_offline"');
    expect(output).toContain('offline: true\n');
  });

  test.each([
    "npm error code EROFS\nnpm error path /home/user/.npm/_cacache/tmp\nnpm error Invalid response body while trying to fetch https://registry.npmjs.org/pnpm: EROFS: read-only file system, mkdir '/home/user/.npm'",
    'npm error code EPERM\nnpm error syscall mkdir',
    "[ERROR] EACCES: permission denied, mkdir '/home/user/.local/share/pnpm'",
    'npm error code ENOSPC',
  ])('names the home folder if nothing can be written to it: %s', async (printed) => {
    await writeFile(join(dir, 'printed.txt'), printed);
    const { code, output } = await bootstrap(['demo'], 'cat printed.txt; exit 1', { HOME: dir });
    expect(output).toContain(`the home folder, which is ${dir}`);
    expect(output).not.toContain('network');
    expect(code).toBe(1);
  });

  test('names a home folder in which nothing can be created, and installs nothing', async () => {
    const home = join(dir, 'home');
    await writeFile(home, '');
    const { code, output } = await bootstrap(['demo'], 'echo installed', { HOME: home });
    expect(output).toContain(`Nothing can be written to ${home} (E`);
    expect(output).not.toContain('installed');
    expect(code).toBe(1);
  });

  test.each([
    'npm error code ENOTFOUND',
    'npm error connect EACCES 10.0.0.1:443',
    'npm error code ECONNREFUSED',
  ])('names the network if the registry cannot be reached: %s', async (printed) => {
    const { output } = await bootstrap(['demo'], `echo "${printed}"; exit 1`);
    expect(output).toContain('if the network, a proxy or the registry');
  });

  test('names a preparing script that fails, and stops', async () => {
    const { code, output } = await bootstrap(
      ['build', 'demo'],
      'case "$*" in *"run build") echo broken; exit 1;; *demo) echo "demo ran";; esac',
    );
    expect(output).toContain('broken\n');
    expect(output).toContain('"build" failed');
    expect(output).not.toContain('demo ran');
    expect(code).toBe(1);
  });

  test('reports a missing npx', async () => {
    const { code, output } = await runCommand([process.execPath, program, 'demo'], {
      cwd: dir,
      env: { PATH: dir },
    });
    expect(output).toContain('npx ENOENT');
    expect(output).toContain('The installation failed');
    expect(code).toBe(1);
  });

  const bootstrapOnNode = async (version: string): Promise<CommandResult> => {
    await writeFile(
      join(dir, 'other-node.cjs'),
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
    );
    return bootstrap(['demo'], 'echo started', { NODE_OPTIONS: '--require ./other-node.cjs' });
  };

  test.each(['8.17.0', '18.20.8', '20.18.3', '21.7.3', '22.12.0'])(
    'prints the supported versions on Node %s, and stops',
    async (version) => {
      const { code, output } = await bootstrapOnNode(version);
      expect(output).toContain(
        `This project needs Node ^20.19.0 || >=22.13.0. This is Node ${version}.\nInstall another one from`,
      );
      expect(output).not.toContain('started');
      expect(code).toBe(1);
    },
  );

  test.each(['20.19.0', '20.20.2', '22.13.0', '24.0.0', '100.1.0'])('runs on Node %s', async (version) => {
    const { code, output } = await bootstrapOnNode(version);
    expect(output).toContain('started');
    expect(code).toBe(0);
  });
});
