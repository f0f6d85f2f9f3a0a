import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type Command, runCommand } from '@venice/scripts/workspace/run-command';
import { installIn } from '../stage/install.js';
import type { Project } from '../stage/project.js';
import type { Plan } from './checks/plan.js';
import type { Result } from './checks/run-checks.js';

/** The folder that pins every runtime. It is not part of the workspace. */
const folder = join(workspaceRoot, 'internal/compat/runtimes');

/** A place in which the packages run. */
export interface Runtime {
  /** `Node 22`. */
  readonly name: string;
  /** Returns the version. Rejects with the reason if the runtime does not start here. */
  readonly findVersion: () => Promise<string>;
  /** Runs the checks of a plan with the packages of a project. Rejects if that cannot be done. */
  readonly run: (project: Project, plan: Plan) => Promise<readonly Result[]>;
}

/** Installs the runtimes from a registry. Returns why that was not possible, if so. */
export function installRuntimes(): Promise<string | undefined> {
  return installIn(folder);
}

/** Returns the path of an installed file. */
export function installed(file: string): string {
  return join(folder, 'node_modules', file);
}

/** Rejects if a file was not installed. pnpm leaves out an optional package that the registry does not give. */
export function expectInstalled(file: string): Promise<void> {
  if (existsSync(file)) return Promise.resolve();
  const where = 'internal/compat/runtimes';
  return Promise.reject(
    new Error(`not installed; delete node_modules in ${where} and run pnpm install there to see why`),
  );
}

/** Returns the version that a program prints. */
export async function versionOf(program: string): Promise<string> {
  await expectInstalled(program);
  const printed = await succeed([program, '--version'], folder);
  return /\d+(\.\d+){2,3}|\d{4}-\d\d-\d\d/.exec(printed)?.[0] ?? printed.trim();
}

/** Runs a program to its end, and returns what it prints. */
export async function succeed(command: Command, cwd: string): Promise<string> {
  const { code, output } = await runCommand(command, { cwd });
  if (code !== 0) throw new Error(output.trim() || `${command[0]} failed`);
  return output;
}
