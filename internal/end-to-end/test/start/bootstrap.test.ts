import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
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
    for (const file of [program, join('scripts', 'find-pnpm.cjs')])
      await cp(join(workspaceRoot, file), join(dir, file));
    await writeFile(
      join(dir, 'package.json'),
      JSON.stringify({
        packageManager: 'pnpm@1.2.3',
        engines: { node: '^20.19.0 || >=22.13.0' },
        scripts: { build: 'x', demo: 'x' },
      }),
    );
    // Answers `npm ping`.
    await writeProgram('npm', 'exit 0');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const writeProgram = async (name: string, script: string): Promise<void> => {
    await writeFile(join(dir, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(dir, name), 0o755);
  };

  /** Writes a pnpm as npm installs one: the program lies in the package. */
  const installPnpm = async (modules: string, script: string, version = '1.2.3'): Promise<void> => {
    await mkdir(join(modules, '.bin'), { recursive: true });
    await mkdir(join(modules, 'pnpm'));
    await writeFile(join(modules, 'pnpm', 'package.json'), JSON.stringify({ name: 'pnpm', version }));
    await writeProgram(join(relative(dir, modules), 'pnpm', 'pnpm'), script);
    await symlink('../pnpm/pnpm', join(modules, '.bin', 'pnpm'));
  };

  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    npm_config_cache: join(dir, 'npm-cache'),
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

  test.each([
    [
      'npm notice PING http://127.0.0.1:9/npm/\nnpm error FetchError: request to http://127.0.0.1:9/npm/-/ping failed, reason: connect ECONNREFUSED 127.0.0.1:9',
      'request to http://127.0.0.1:9/npm/-/ping failed, reason: connect ECONNREFUSED 127.0.0.1:9',
    ],
    [
      'npm notice PING http://127.0.0.1:9/npm/\nnpm error network timeout at: http://127.0.0.1:9/npm/-/ping',
      'network timeout at: http://127.0.0.1:9/npm/-/ping',
    ],
  ])('names a registry that does not answer, and starts nothing: %s', async (printed, reason) => {
    await writeProgram('npm', `echo '${printed}' >&2; exit 1`);
    const { code, output } = await bootstrap(['build', 'demo'], 'echo started');
    expect(output).toContain(`The registry http://127.0.0.1:9/npm/ does not answer: ${reason}\n`);
    expect(output).toContain('npm_config_registry');
    expect(output).not.toContain('started');
    expect(code).toBe(1);
  });

  test('goes on with a registry that refuses only the question', async () => {
    await writeProgram(
      'npm',
      'echo "npm notice PING http://127.0.0.1:9/" >&2; echo "npm error code E404" >&2; exit 1',
    );
    expect((await bootstrap(['demo'], 'echo started')).output).toContain('started');
  });

  const anotherRegistry = { npm_config_registry: 'http://127.0.0.1:9/' };

  test.each(['npx', 'the PATH'])(
    'asks no registry if all that it needs is on the disk: pnpm of %s',
    async (place) => {
      await writeProgram('npm', 'echo asked >>asked.txt');
      const ofNpx = join(dir, 'npm-cache', '_npx', '0123', 'node_modules');
      const modules = place === 'npx' ? ofNpx : join(dir, 'node_modules');
      await installPnpm(modules, 'echo "$*" >>calls.txt; echo "$PATH" | cut -d: -f1 >folder.txt');
      await writeFile(join(modules, '.package-lock.json'), '{}');
      const PATH = [join(modules, '.bin'), environment()['PATH']].join(delimiter);

      const { code, output } = await bootstrap(['build', 'demo'], 'echo npx >>asked.txt', {
        ...anotherRegistry,
        ...(place === 'npx' ? {} : { PATH }),
      });
      expect(code, output).toBe(0);
      expect(await readFile(join(dir, 'calls.txt'), 'utf8')).toBe(
        'install --frozen-lockfile --offline\nrun build\n--silent run demo\n',
      );
      // turbo looks for pnpm on the PATH.
      expect(await readFile(join(dir, 'folder.txt'), 'utf8')).toBe(`${join(modules, '.bin')}\n`);
      await expect(readFile(join(dir, 'asked.txt'))).rejects.toThrow('ENOENT');
    },
  );

  test('installs what is not on the disk from the registry', async () => {
    const modules = join(dir, 'npm-cache', '_npx', '0123', 'node_modules');
    await installPnpm(modules, 'echo "$*" >>calls.txt; case "$*" in *--offline) exit 1;; esac');
    await writeFile(join(modules, '.package-lock.json'), '{}');
    const { code, output } = await bootstrap(['demo'], 'exit 1');
    expect(code, output).toBe(0);
    expect(await readFile(join(dir, 'calls.txt'), 'utf8')).toBe(
      'install --frozen-lockfile --offline\ninstall --frozen-lockfile\n--silent run demo\n',
    );
  });

  test.each([
    { found: 'another version', version: '1.2.4', files: ['.package-lock.json'] },
    { found: 'an installation that was interrupted', version: '1.2.3', files: [] },
  ])('uses no pnpm of npx that is $found', async ({ version, files }) => {
    const modules = join(dir, 'npm-cache', '_npx', '0123', 'node_modules');
    await installPnpm(modules, 'echo wrong', version);
    for (const file of files) await writeFile(join(modules, file), '{}');
    const { output } = await bootstrap(['demo'], 'echo "said by $*"');
    expect(output).toContain('said by --yes pnpm@1.2.3 --silent run demo\n');
    expect(output).not.toContain('wrong');
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
