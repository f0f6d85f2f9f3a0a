import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { runCommand } from '@venice/scripts/workspace/run-command';
import { startPageServer } from './page-server.js';
import { expectInstalled, installed, type Runtime, versionOf } from './runtime.js';

const program = installed('.chromium');

const OPTIONS = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

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
          ...OPTIONS,
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

/** The package has the program compressed. Its own code to unpack it needs a newer Node than ours. */
async function unpack(): Promise<void> {
  const compressed = installed('@sparticuz/chromium/bin/chromium.br');
  await expectInstalled(compressed);
  const staged = `${program}-${process.pid}`;
  await pipeline(
    createReadStream(compressed),
    createBrotliDecompress(),
    createWriteStream(staged, { mode: 0o755 }),
  );
  await rename(staged, program);
}

export const pages: readonly Runtime[] = [
  chromium('same origin', '127.0.0.1'),
  chromium('other origin', 'localhost'),
  chromium('without eval', '127.0.0.1', NO_EVAL),
];
