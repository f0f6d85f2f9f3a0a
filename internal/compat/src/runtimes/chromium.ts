import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@venice/scripts/workspace/run-command';
import { chromiumOptions, packedChromium, unpackChromium } from '@venice/test-server/chromium';
import { startPageServer } from './page-server.js';
import { expectInstalled, installed, type Runtime, versionOf } from './runtime.js';

const program = installed('.chromium');

/** What the checks need, and no `eval`. */
const NO_EVAL =
  "default-src 'none'; script-src 'self'; worker-src 'self'; frame-src 'self'; connect-src 'self'";

/** A page in Chromium. `localhost` is another origin than the 127.0.0.1 of the test server. */
function chromium(name: string, host: string, policy?: string): Runtime {
  return {
    name: `Chromium, ${name}`,
    findVersion: async () => {
      await (unpacked ??= unpack());
      return versionOf(program);
    },
    run: async ({ folder }, plan) => {
      const profile = await mkdtemp(join(tmpdir(), 'venice-chromium-'));
      const server = await startPageServer(
        join(folder, 'web'),
        plan,
        policy === undefined ? {} : { 'content-security-policy': policy },
      );
      const browser = new AbortController();
      const ended = runCommand(
        [
          program,
          ...chromiumOptions,
          `--user-data-dir=${profile}`,
          `http://${host}:${server.port}/page${policy === undefined ? '' : '?no-eval'}`,
        ],
        { cwd: profile, signal: browser.signal },
      );
      try {
        return await Promise.race([
          server.results,
          ended.then(({ output }) => Promise.reject(new Error(`Chromium ended: ${output}`))),
        ]);
      } finally {
        browser.abort();
        await ended;
        server.close();
        await rm(profile, { recursive: true, force: true });
      }
    },
  };
}

let unpacked: Promise<void> | undefined;

async function unpack(): Promise<void> {
  const packed = installed(packedChromium);
  await expectInstalled(packed);
  await unpackChromium(packed, program);
}

export const pages: readonly Runtime[] = [
  chromium('same origin', '127.0.0.1'),
  chromium('other origin', 'localhost'),
  chromium('without eval', '127.0.0.1', NO_EVAL),
];
