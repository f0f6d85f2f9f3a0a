import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '@venice/scripts/workspace/run-command';
import type { Result } from './checks/run-checks.js';
import { installed, type Runtime, succeed, versionOf } from './runtime.js';

/** Returns a runtime that runs `program.mjs`, with the packages in `node_modules`. */
export function serverRuntime(name: string, [file, ...options]: Command): Runtime {
  const program = installed(file);
  return {
    name,
    findVersion: () => versionOf(program),
    run: async ({ folder }, plan) => {
      const work = await mkdtemp(join(tmpdir(), 'venice-plan-'));
      try {
        const [planFile, resultsFile] = [join(work, 'plan.json'), join(work, 'results.json')];
        await writeFile(planFile, JSON.stringify(plan));
        await succeed([program, ...options, join(folder, 'program.mjs'), planFile, resultsFile], folder);
        return JSON.parse(await readFile(resultsFile, 'utf8')) as readonly Result[];
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    },
  };
}
