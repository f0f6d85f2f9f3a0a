import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type Command, runCommand } from '@venice/scripts/workspace/run-command';
import { installIn } from '../stage/install.js';
import type { Project } from '../stage/project.js';
import type { Plan } from './checks/plan.js';
import type { Result } from './checks/run-checks.js';

/** The folder that pins every runtime. It is not part of the workspace. */
const folder = join(workspaceRoot, 'internal/compat/runtimes');

/** Runs the checks of a plan with the packages of a project. Rejects if that cannot be done. */
export type RunPlan = (project: Project, plan: Plan) => Promise<readonly Result[]>;

/** A place in which the packages run. */
export interface Runtime {
  /** `Node 22`. */
  readonly name: string;
  /** Returns the version, or rejects with the reason if it is not here. */
  readonly findVersion: () => Promise<string>;
  readonly run: RunPlan;
}

/** Installs the runtimes from a registry. Returns why that was not possible, if so. */
export function installRuntimes(): Promise<string | undefined> {
  return installIn(folder);
}

export const runtimes: readonly Runtime[] = [
  program('Node 20', ['node-20/bin/node']),
  program('Node 22', ['node-22/bin/node']),
  program('Node 24', ['node-24/bin/node']),
  program('Node 26', ['node-26/bin/node']),
  program('Bun', ['bun/bin/bun.exe']),
  program('Deno', ['deno/deno', 'run', '--allow-all', '--node-modules-dir=manual', '--no-config']),
];

/** A runtime that is a program, and runs `program.mjs`. */
function program(name: string, [file, ...options]: Command): Runtime {
  const path = join(folder, 'node_modules', file);
  return {
    name,
    findVersion: async () => {
      const printed = await succeed([path, '--version'], folder);
      return /\d+\.\d+\.\d+/.exec(printed)?.[0] ?? printed.trim();
    },
    run: async (project, plan) => {
      const work = await mkdtemp(join(tmpdir(), 'venice-plan-'));
      try {
        const [planFile, resultsFile] = [join(work, 'plan.json'), join(work, 'results.json')];
        await writeFile(planFile, JSON.stringify(plan));
        await succeed(
          [path, ...options, join(project.folder, 'program.mjs'), planFile, resultsFile],
          project.folder,
        );
        return JSON.parse(await readFile(resultsFile, 'utf8')) as readonly Result[];
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    },
  };
}

async function succeed(command: Command, cwd: string): Promise<string> {
  const { code, output } = await runCommand(command, { cwd });
  if (code !== 0) throw new Error(output.trim() || `${command[0]} failed`);
  return output;
}
