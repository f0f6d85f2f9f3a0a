import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../workspace/run-command.js';
import type { Consumer } from '../consumers/find-consumers.js';
import { createProject, type PackageManager, type Release, requireVersion } from '../consumers/project.js';
import { succeed } from '../programs/run.js';
import { newCode, newDetails, newResponse } from './next-release.js';

/** The project of a user who installs one release and later upgrades to the next one. */
export interface UpgradedProject extends Pick<Release, 'tools' | 'run'> {
  readonly consumer: Consumer;
  readonly manager: PackageManager;
  readonly folder: string;
}

const updating: Record<PackageManager, Command> = {
  npm: ['npm', 'update', '--no-fund', '--no-audit'],
  // By default pnpm updates to a version only a day after it was published.
  pnpm: ['pnpm', 'update', '--config.minimum-release-age=0'],
};

/** Installs the release, and writes code that uses the new code. */
export async function install(project: UpgradedProject, release: Release): Promise<void> {
  const { consumer, manager, folder, tools, run } = project;
  await createProject(consumer, manager, folder, release);
  await writeFile(join(folder, 'new-code.mts'), sourceFor(consumer.packageName));
  await succeed(
    run,
    [join(tools, 'node_modules', '.bin', 'esbuild'), 'call.mts', '--outfile=call.mjs'],
    folder,
  );
}

function sourceFor(packageName: string): string {
  return `
import { isVeniceError } from '${packageName}';

export function dreamOf(caught: unknown): string | undefined {
  return isVeniceError(caught, '${newCode}') ? caught.details.dreamId : undefined;
}
`;
}

/** Throws unless the installed errors.json fits the installed JSON Schema. */
export async function requireSchema(
  { folder, tools, run }: UpgradedProject,
  workspace: string,
): Promise<void> {
  await cp(join(workspace, 'internal', 'consumers', 'schema.mjs'), join(folder, 'schema.mjs'));
  await succeed(run, [process.execPath, 'schema.mjs', join(tools, 'node_modules', 'ajv')], folder);
}

/** Upgrades to a version within the range of package.json. */
export async function upgrade(project: UpgradedProject, version: string): Promise<void> {
  const { consumer, manager, folder, run } = project;
  await succeed(run, updating[manager], folder);
  await requireVersion(join(folder, 'node_modules', consumer.packageName, 'package.json'), version);
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
  const compiler = join(tools, 'node_modules', 'typescript-newest', 'bin', 'tsc');
  return [process.execPath, compiler, '--noEmit', '--strict', '--module', 'nodenext', 'new-code.mts'];
}

/** Calls a server that answers with the new error, through the client of the project. */
async function requireOutput({ folder, run }: UpgradedProject, expected: string): Promise<void> {
  const { status, body } = newResponse;
  const command: Command = [process.execPath, 'new-code.mjs', 'call.mjs', String(status), body];
  const output = await succeed(run, command, folder);
  if (output.trim() !== expected)
    throw new Error(`Expected ${expected} in ${folder}, but it printed:\n\n${output}`);
}
