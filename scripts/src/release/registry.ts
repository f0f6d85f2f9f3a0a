import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { type Run, succeed } from './run.js';

export interface Registry {
  /** `http://127.0.0.1:<port>/`. */
  readonly url: string;
  /** Everything it said so far. */
  readonly log: () => string;
  /** Ends it, and resolves when it is gone. */
  readonly stop: () => Promise<void>;
}

/** Installs Verdaccio, at exactly what its lockfile says, into a folder of the rehearsal. */
export const installRegistry = async (run: Run, checkout: string, folder: string): Promise<void> => {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'serve.mjs'];
  for (const file of files) await cp(join(checkout, 'scripts', 'registry', file), join(folder, file));
  await succeed(run, ['pnpm', 'install', '--frozen-lockfile'], folder);
};

const listening = z.object({ port: z.number() });

/** Starts the registry that was installed into a folder. It ends with this process, whatever ends that. */
export const startRegistry = async (folder: string, env: NodeJS.ProcessEnv): Promise<Registry> => {
  const child = fork(join(folder, 'serve.mjs'), {
    cwd: folder,
    env,
    // None of what this process was started with.
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // An interrupt from the terminal is for the rehearsal, which then ends it.
    detached: process.platform !== 'win32',
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = once(child, 'close');
  const port = await Promise.race([
    once(child, 'message').then(([message]) => listening.parse(message).port),
    ended.then(() => {
      throw new Error(`The registry ended before it listened:\n\n${log.trim()}`);
    }),
  ]);
  return { url: `http://127.0.0.1:${port}/`, log: () => log, stop: () => stop(child, ended) };
};

const stop = async (child: ChildProcess, ended: Promise<unknown>): Promise<void> => {
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(impatient);
};
