import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { succeed } from '../programs/run.js';
import type { Release } from './project.js';
import { attempt, type Outcome, type TriedProject } from './try-project.js';

const install = ['npm', 'install', '--no-fund', '--no-audit'] as const;

/** Copies each project of `examples/`, installs the release in it, and runs it against the test server. */
export async function tryExamples(folder: string, release: Release): Promise<TriedProject> {
  const started = performance.now();
  const examples = join(release.workspace, 'examples');
  const names = (await readdir(examples)).filter((name) => existsSync(join(examples, name, 'package.json')));
  const outcomes: Outcome[] = [await attempt('install', () => installRunner(join(folder, 'run'), release))];
  for (const name of names.sort()) {
    let reason: string | undefined;
    const outcome = await attempt(`examples/${name}`, async () => {
      reason = await runExample(name, folder, release);
    });
    outcomes.push({ ...outcome, ...(reason !== undefined && { didNotRun: reason }) });
  }
  return { consumer: 'examples', manager: 'npm', outcomes, milliseconds: performance.now() - started };
}

/** Installs what runs an example in a folder of its own: in the example it could hide a dependency that we forgot. */
async function installRunner(folder: string, { workspace, registry, run }: Release): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await writeFile(join(folder, '.npmrc'), npmrc(registry));
  await succeed(run, [...install, '@venice/errors-core', '@venice/errors-testing'], folder);
  await cp(join(workspace, 'internal', 'consumers', 'example.mjs'), join(folder, 'example.mjs'));
}

/** Returns why a part did not run, or `undefined` if all did. */
async function runExample(name: string, folder: string, release: Release): Promise<string | undefined> {
  const { workspace, registry, packages, run } = release;
  const project = join(folder, name);
  await cp(join(workspace, 'examples', name), project, { recursive: true });
  await writeFile(join(project, '.npmrc'), npmrc(registry));
  const file = join(project, 'package.json');
  let manifest = await readFile(file, 'utf8');
  // The versions that a reader gets once this release is out.
  for (const { name: dependency, version } of packages)
    manifest = manifest.replace(new RegExp(`("${dependency}"): "[^"]*"`), `$1: "${version}"`);
  await writeFile(file, manifest);
  await succeed(run, install, project);
  const output = await succeed(run, [process.execPath, join(folder, 'run', 'example.mjs'), project], folder);
  return /^did not run: (.*)$/m.exec(output)?.[1];
}

function npmrc(registry: string): string {
  return `@venice:registry=${registry}\n`;
}
