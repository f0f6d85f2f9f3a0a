import { mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { copyCheckout } from '@venice/scripts/release/programs/copy';
import { runWith } from '@venice/scripts/release/programs/run';
import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { pnpmCommand } from '@venice/scripts/workspace/package-manager';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type Command, type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apart, cutOffs, readOnlyHome } from '../support/apart.js';

const identity = {
  GIT_AUTHOR_NAME: 'Someone',
  GIT_AUTHOR_EMAIL: 'someone@localhost',
  GIT_COMMITTER_NAME: 'Someone',
  GIT_COMMITTER_EMAIL: 'someone@localhost',
};

/** Ends with 0 if any server answers. */
const reachRegistry = "fetch('https://registry.npmjs.org/', { signal: AbortSignal.timeout(5000) })";

/** A registry from which nothing was installed, at an address that no machine has. */
const otherRegistry = { npm_config_registry: 'http://198.51.100.1/' };

const testTimeout = 600_000;

/** Checks of `npm test` that start other programs. */
const checks = ['check:generated', 'check:changeset', 'check:layout', 'manifests', 'check:packages'];

describe.skipIf(process.platform === 'win32')(
  'a copy without .git, in a path with spaces and umlauts, with NODE_ENV=production',
  () => {
    let folder: string;
    let copy: string;

    beforeAll(async () => {
      folder = await realpath(await mkdtemp(join(tmpdir(), 'venice errors ü 日本 ')));
      copy = join(folder, 'die Kopie');
      await copyCheckout(runWith({ env: { ...process.env, ...identity } }), workspaceRoot, copy);
      await rm(join(copy, '.git'), { recursive: true });
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    /** Runs a command in the copy, with programs that come first on the PATH. */
    const inCopy = (
      command: Command,
      programs?: string,
      env: NodeJS.ProcessEnv = {},
    ): Promise<CommandResult> =>
      runCommand(command, {
        cwd: copy,
        env: {
          NODE_ENV: 'production',
          PATH: [...(programs === undefined ? [] : [programs]), process.env['PATH']].join(delimiter),
          COREPACK_HOME: join(folder, 'corepack-home'),
          ...env,
        },
      });

    /** Runs scripts of package.json as `npm start` and `npm test` do. */
    const bootstrap = (scripts: readonly string[], programs?: string, env?: NodeJS.ProcessEnv) =>
      inCopy([process.execPath, 'scripts/bootstrap.cjs', ...scripts], programs, env);

    test('npm start works next to another pnpm', { timeout: testTimeout }, async () => {
      const other = join(folder, 'other');
      const installed = await inCopy(['npm', 'install', '--prefix', other, '--include=dev', 'pnpm@10.20.0']);
      expect(installed.code, installed.output).toBe(0);
      const programs = join(other, 'node_modules', '.bin');
      expect((await inCopy(['sh', '-c', 'command -v pnpm'], programs)).output.trim()).toBe(
        join(programs, 'pnpm'),
      );

      const { code, output } = await inCopy(['npm', 'start'], programs);
      expect(code, output).toBe(0);
      expect(output).toContain(' correct, 0 wrong.');
    });

    test('the checks work next to the pnpm of corepack', { timeout: testTimeout }, async (context) => {
      const programs = join(folder, 'corepack');
      await mkdir(programs);
      const enabled = await inCopy(['corepack', 'enable', '--install-directory', programs]);
      if (enabled.code !== 0) didNotRun(context, 'corepack', 'this Node has none');

      const { code, output } = await bootstrap([...checks, 'demo'], programs);
      expect(code, output).toBe(0);
      // It would have downloaded a pnpm, and asked somebody whether it may.
      expect(await readdir(folder)).not.toContain('corepack-home');
    });

    test('the tests of core and of an adapter pass', { timeout: testTimeout }, async () => {
      const turbo = [
        'exec',
        'turbo',
        'run',
        'test',
        '--filter=@venice/errors-core',
        '--filter=@venice/errors-fetch',
        '--output-logs=errors-only',
      ];
      const { code, output } = await inCopy([...pnpmCommand, ...turbo]);
      expect(code, output).toBe(0);
    });

    test.for(Object.entries(cutOffs))(
      'npm start works after that %s, and does not wait for the registry',
      // It used to wait 71 s, three times. npx finds pnpm only with the registry of the first installation.
      { timeout: 150_000 },
      async ([, setUp], context) => {
        if ((await inCopy(apart('net', setUp, ['true']))).code !== 0)
          didNotRun(context, 'a machine that is cut off', 'this system allows no namespaces');
        expect((await inCopy(apart('net', setUp, [process.execPath, '-e', reachRegistry]))).code).not.toBe(0);

        const { code, output } = await inCopy(
          apart('net', setUp, ['npm', 'start']),
          undefined,
          otherRegistry,
        );
        expect(code, output).toBe(0);
        expect(output).toContain(' correct, 0 wrong.');
      },
    );

    test('the first npm start names a registry that answers nothing, and does not wait for it', async (context) => {
      const setUp = cutOffs['with a network that answers nothing'];
      if ((await inCopy(apart('net', setUp, ['true']))).code !== 0)
        didNotRun(context, 'a machine that is cut off', 'this system allows no namespaces');
      const HOME = join(folder, 'first-home');
      const { code, output } = await inCopy(apart('net', setUp, ['npm', 'start']), undefined, {
        ...otherRegistry,
        HOME,
        npm_config_cache: join(HOME, '.npm'),
      });
      expect(code).toBe(1);
      expect(output).toContain(`The registry ${otherRegistry.npm_config_registry} does not answer: `);
    });

    test('a home folder that cannot be written to is named', { timeout: 60_000 }, async (context) => {
      const home = join(folder, 'home');
      await mkdir(home);
      const command: Command = [process.execPath, 'scripts/bootstrap.cjs', 'check:generated'];
      if ((await inCopy(apart('mount', readOnlyHome, ['true']), undefined, { HOME: home })).code !== 0)
        didNotRun(context, 'a home folder that is read-only', 'this system allows no namespaces');

      const { code, output } = await inCopy(apart('mount', readOnlyHome, command), undefined, { HOME: home });
      expect(code).toBe(1);
      expect(output).toContain(`Nothing can be written to ${home} (EROFS).`);
    });
  },
);
