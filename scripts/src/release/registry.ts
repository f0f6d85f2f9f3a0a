import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { bareEnvironment, type Surroundings } from './environment.js';
import { type Run, succeed } from './run.js';

export interface Registry {
  /** `http://127.0.0.1:<port>/`. */
  readonly url: string;
  /** Ends it, and resolves when it is gone. */
  readonly stop: () => Promise<void>;
}

/** Installs Verdaccio, at exactly what its lockfile says, into a folder of the rehearsal. */
export async function installRegistry(run: Run, checkout: string, folder: string): Promise<void> {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'serve.mjs'];
  for (const file of files) await cp(join(checkout, 'scripts', 'registry', file), join(folder, file));
  await succeed(run, ['pnpm', 'install', '--frozen-lockfile'], folder);
}

const startTimeout = 60_000;

const listening = z.object({ port: z.number() });

/** Starts the registry that was installed into a folder. It ends with this process, whatever ends that. */
export async function startRegistry(
  folder: string,
  surroundings: Surroundings,
  signal: AbortSignal,
): Promise<Registry> {
  const child = fork(join(folder, 'serve.mjs'), {
    cwd: folder,
    env: bareEnvironment(surroundings),
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
  try {
    const started = once(child, 'message', {
      signal: AbortSignal.any([signal, AbortSignal.timeout(startTimeout)]),
    });
    const [message] = await Promise.race([started, ended.then((): [unknown] => ['ended'])]);
    const { port } = listening.parse(message);
    return { url: `http://127.0.0.1:${port}/`, stop: () => stop(child, ended) };
  } catch (error) {
    await stop(child, ended);
    throw new Error(`The registry did not start:\n\n${log.trim()}`, { cause: error });
  }
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null) child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(impatient);
}
