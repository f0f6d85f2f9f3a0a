import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { execaNode } from 'execa';
import { z } from 'zod';
import { bareEnvironment, type Surroundings } from '../programs/environment.js';
import { type Run, succeed } from '../programs/run.js';

/** Installs Verdaccio, as pinned by its lockfile, into a folder of the rehearsal. */
export async function installRegistry(run: Run, checkout: string, folder: string): Promise<void> {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'serve.mjs'];
  for (const file of files) await cp(join(checkout, 'scripts', 'registry', file), join(folder, file));
  await succeed(run, ['pnpm', 'install', '--frozen-lockfile'], folder);
}

const startTimeout = 60_000;

const listening = z.object({ port: z.number() });

/**
 * Starts the registry that was installed into a folder, and returns its address. It ends with this process, even if that
 * is killed. `stop` resolves when it is gone.
 */
export async function startRegistry(folder: string, surroundings: Surroundings, signal: AbortSignal) {
  const running = execaNode(join(folder, 'serve.mjs'), {
    cwd: folder,
    env: bareEnvironment(surroundings),
    extendEnv: false,
    // Without the options that this process was started with.
    nodeOptions: [],
    ipc: true,
    serialization: 'json',
    stdin: 'ignore',
    all: true,
    reject: false,
    cancelSignal: signal,
    forceKillAfterDelay: 5_000,
    // An interrupt from the terminal is for the rehearsal, which then ends the registry.
    detached: process.platform !== 'win32',
  });
  const stop = async (): Promise<void> => {
    running.kill('SIGTERM');
    await running;
  };
  const timer = setTimeout(() => running.kill('SIGTERM'), startTimeout);
  try {
    const { port } = listening.parse(await running.getOneMessage());
    return { url: `http://127.0.0.1:${port}/`, stop };
  } catch (error) {
    await stop();
    throw new Error(`The registry did not start:\n\n${(await running).all.trim()}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
