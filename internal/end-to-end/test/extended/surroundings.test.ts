import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { copyCheckout } from '@venice/scripts/release/programs/copy';
import { runWith } from '@venice/scripts/release/programs/run';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const identity = {
  GIT_AUTHOR_NAME: 'Someone',
  GIT_AUTHOR_EMAIL: 'someone@localhost',
  GIT_COMMITTER_NAME: 'Someone',
  GIT_COMMITTER_EMAIL: 'someone@localhost',
};

// Nothing listens on this port. The registry stays the same: npm and pnpm keep what they know by its address.
const nowhere = 'http://127.0.0.1:9/';
const proxies = [
  ...['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy'],
  ...['npm_config_proxy', 'npm_config_https_proxy', 'pnpm_config_proxy', 'pnpm_config_https_proxy'],
];

describe.skipIf(process.platform === 'win32')(
  'a copy without .git, in a path with spaces and umlauts',
  () => {
    let folder: string;
    let copy: string;

    beforeAll(async () => {
      folder = await realpath(await mkdtemp(join(tmpdir(), 'venice errors ü 日本 ')));
      copy = join(folder, 'die Kopie');
      await copyCheckout(runWith({ env: { ...process.env, ...identity } }), workspaceRoot, copy);
      await rm(join(copy, '.git'), { recursive: true });
      // Another pnpm, and the one of corepack: both come first on the PATH.
      await mkdir(join(folder, 'bin'));
      for (const name of ['pnpm', 'corepack']) {
        await writeFile(join(folder, 'bin', name), '#!/bin/sh\necho "the wrong $0"\nexit 1\n');
        await chmod(join(folder, 'bin', name), 0o755);
      }
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const bootstrap = (script: string, env: NodeJS.ProcessEnv = {}): Promise<CommandResult> =>
      runCommand([process.execPath, 'scripts/bootstrap.cjs', script], {
        cwd: copy,
        env: {
          NODE_ENV: 'production',
          PATH: [join(folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
          ...env,
        },
      });

    test('installs and runs, with NODE_ENV=production and another pnpm on the PATH', async () => {
      const { code, output } = await bootstrap('check:generated');
      expect(output).not.toContain('the wrong');
      expect(code, output).toBe(0);
    });

    test('runs offline after that', async () => {
      const { code, output } = await bootstrap('check:generated', {
        ...Object.fromEntries(proxies.map((name) => [name, nowhere])),
        ...Object.fromEntries(['NO_PROXY', 'no_proxy', 'npm_config_noproxy'].map((name) => [name, ''])),
      });
      expect(code, output).toBe(0);
    });
  },
);
