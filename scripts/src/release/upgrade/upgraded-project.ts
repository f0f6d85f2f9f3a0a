import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../workspace/run-command.js';
import { type Release, requireVersion } from '../consumers/create-project.js';
import type { PackageManager } from '../consumers/project.js';
import { compilerIn } from '../consumers/tools.js';
import { succeed } from '../programs/run.js';
import { newCode, newDetails, newResponse } from './next-release.js';

/** The project of a user who has one release and upgrades to the next one. */
export interface UpgradedProject extends Pick<Release, 'tools' | 'run'> {
  readonly packageName: string;
  readonly manager: PackageManager;
  readonly folder: string;
}

/** Writes code that uses the new code into a project that has a release. */
export async function writeSource({ packageName, folder }: UpgradedProject, version: string): Promise<void> {
  await requireVersion(folder, packageName, version);
  const source = `
import { isVeniceError } from '${packageName}';

export function dreamOf(caught: unknown): string | undefined {
  return isVeniceError(caught, '${newCode}') ? caught.details.dreamId : undefined;
}
`;
  await writeFile(join(folder, 'new-code.mts'), source);
}

/** Upgrades to a version within the range of package.json. */
export async function upgrade(project: UpgradedProject, version: string): Promise<void> {
  const { packageName, manager, folder, run } = project;
  await succeed(run, [manager, 'update'], folder);
  await requireVersion(folder, packageName, version);
}

/** Throws unless the new code compiles, with its field, and is recognized. */
export async function requireNewCode(project: UpgradedProject): Promise<void> {
  await succeed(project.run, compilerOf(project), project.folder);
  await requireOutput(project, `${newCode} ${newDetails}`);
}

/** Throws unless the compiler refuses the new code, and the response is not recognized. */
export async function requireNoNewCode(project: UpgradedProject): Promise<void> {
  const { code, output } = await project.run(compilerOf(project), project.folder);
  if (code === 0 || !output.includes(`"${newCode}"`))
    throw new Error(`The compiler has to refuse ${newCode} in ${project.folder}, but printed:\n\n${output}`);
  await requireOutput(project, 'undefined {}');
}

function compilerOf({ tools }: UpgradedProject): Command {
  const options = ['--noEmit', '--strict', '--module', 'nodenext'];
  return [...compilerIn(tools, 'typescript-newest'), ...options, 'new-code.mts'];
}

/** Calls a server that answers with the new error, through the client of the project. */
async function requireOutput({ folder, run }: UpgradedProject, expected: string): Promise<void> {
  const { status, body } = newResponse;
  const command: Command = [process.execPath, 'new-code.mjs', 'call.mjs', String(status), body];
  const output = await succeed(run, command, folder);
  if (output.trim() !== expected)
    throw new Error(`Expected ${expected} in ${folder}, but it printed:\n\n${output}`);
}
