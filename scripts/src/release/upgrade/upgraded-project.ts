import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';
import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';
import { newCode } from './next-release.js';

const source = `
import { isVeniceError, toVeniceError } from '@venice/errors-core';

const error = toVeniceError({
  status: 418,
  body: { error: 'The dream was interrupted.', dream_id: 'sheep-7' },
});
if (!isVeniceError(error, '${newCode}')) throw new Error(\`not recognized: \${error.code}\`);
const dreamId: string | undefined = error.details.dreamId;
if (dreamId !== 'sheep-7') throw new Error(\`not read: \${dreamId}\`);
`;

const packageName = '@venice/errors-core';

const manifest = z.object({ version: z.string() });

/** The project of a user who installs one release and later upgrades to the next one. */
export interface UpgradedProject {
  readonly folder: string;
  /** The folder of compilers, bundlers and the validator. */
  readonly tools: string;
  /** The registry of our packages. */
  readonly registry: string;
  readonly run: Run;
}

/** Installs the release. Throws unless its errors.json fits its JSON Schema. */
export async function install(
  { folder, tools, registry, run }: UpgradedProject,
  workspace: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    '{ "name": "consumer", "private": true, "type": "module" }\n',
  );
  await writeFile(join(folder, '.npmrc'), `@venice:registry=${registry}\n`);
  await writeFile(join(folder, 'new-code.ts'), source);
  await succeed(run, ['npm', 'install', '--no-fund', '--no-audit', packageName], folder);
  await cp(join(workspace, 'internal', 'consumers', 'schema.mjs'), join(folder, 'schema.mjs'));
  await succeed(run, [process.execPath, 'schema.mjs', join(tools, 'node_modules', 'ajv')], folder);
}

/** Upgrades to a version within the range of package.json. */
export async function upgrade({ folder, run }: UpgradedProject, version: string): Promise<void> {
  await succeed(run, ['npm', 'update', '--no-fund', '--no-audit'], folder);
  const file = join(folder, 'node_modules', packageName, 'package.json');
  const { version: installed } = await readJson(file, manifest);
  if (installed !== version)
    throw new Error(`${version} was published, but npm update installed ${installed}.`);
}

/** Throws unless the new code compiles, with its field, and is recognized. */
export async function requireNewCode({ folder, tools, run }: UpgradedProject): Promise<void> {
  for (const command of usesOfNewCode(tools)) await succeed(run, command, folder);
}

/** Throws unless the compiler refuses the new code, and the response is not recognized. */
export async function requireNoNewCode({ folder, tools, run }: UpgradedProject): Promise<void> {
  const [compile, strip, execute] = usesOfNewCode(tools);
  await requireFailure(run, compile, folder, `"${newCode}"`);
  await succeed(run, strip, folder);
  await requireFailure(run, execute, folder, 'not recognized: undefined');
}

function usesOfNewCode(tools: string): readonly [Command, Command, Command] {
  const tool = (...path: string[]): string => join(tools, 'node_modules', ...path);
  const compiler = tool('typescript-newest', 'bin', 'tsc');
  return [
    [process.execPath, compiler, '--noEmit', '--strict', '--module', 'nodenext', 'new-code.ts'],
    [tool('.bin', 'esbuild'), 'new-code.ts', '--outfile=new-code.js', '--log-level=warning'],
    [process.execPath, 'new-code.js'],
  ];
}

async function requireFailure(run: Run, command: Command, folder: string, reason: string): Promise<void> {
  const { code, output } = await run(command, folder);
  if (code !== 0 && output.includes(reason)) return;
  throw new Error(`\`${command.join(' ')}\` has to fail because of ${reason}, but printed:\n\n${output}`);
}
