import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';
import { succeed } from '../programs/run.js';
import type { Release } from './project.js';
import { type TriedProject, tryInOrder } from './try-project.js';

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

const install = ['npm', 'install', '--no-fund', '--no-audit'] as const;

/** Installs the release in a copy of each project of `examples/`, and runs it against the test server. */
export async function tryExamples(folder: string, release: Release): Promise<TriedProject> {
  const examples = join(release.workspace, 'examples');
  const names = (await readdir(examples)).filter((name) => existsSync(join(examples, name, 'package.json')));
  // The workspace may already have the next release by the time that the last one is installed.
  for (const name of names) await cp(join(examples, name), join(folder, name), { recursive: true });
  const reasons = new Map<string, string | undefined>();
  const checks = names.sort().map((name) => {
    const check = `examples/${name}`;
    return [check, async () => void reasons.set(check, await runExample(name, folder, release))] as const;
  });
  const install = (): Promise<void> => installRunner(join(folder, 'run'), release);
  const tried = await tryInOrder('examples', { install, ...Object.fromEntries(checks) }, 'npm', ['install']);
  const outcomes = tried.outcomes.map((outcome) => ({ ...outcome, didNotRun: reasons.get(outcome.check) }));
  return { ...tried, outcomes };
}

/** Installs what runs an example in a folder of its own: in the example it could hide a dependency that we forgot. */
async function installRunner(folder: string, { workspace, registry, run }: Release): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await writeFile(join(folder, '.npmrc'), npmrc(registry));
  await succeed(run, [...install, '@venice/errors-core', '@venice/errors-testing'], folder);
  await cp(join(workspace, 'internal', 'consumers', 'example'), folder, { recursive: true });
}

/** Returns why a part did not run, or `undefined` if all did. */
async function runExample(
  name: string,
  folder: string,
  { registry, packages, run }: Release,
): Promise<string | undefined> {
  const project = join(folder, name);
  await writeFile(join(project, '.npmrc'), npmrc(registry));
  const { dependencies } = await readJson(join(project, 'package.json'), manifest);
  for (const { name: dependency, version } of packages)
    if ((dependencies[dependency] ?? version) !== version)
      throw new Error(`It has ${dependency} ${dependencies[dependency]}, but ${version} was published.`);
  await succeed(run, install, project);
  const output = await succeed(run, [process.execPath, join(folder, 'run', 'run.mjs'), project], folder);
  return /^did not run: (.*)$/m.exec(output)?.[1];
}

function npmrc(registry: string): string {
  return `@venice:registry=${registry}\n`;
}
