import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandProject } from './consumers/command-project.js';
import { consumerProjects } from './consumers/consumer-projects.js';
import type { Release } from './consumers/create-project.js';
import { examplesProject } from './consumers/examples-project.js';
import { type TriedProject, tryProjects } from './consumers/project.js';
import { installTools } from './consumers/tools.js';
import { copyCheckout, statusOf } from './programs/copy.js';
import { installEnvironment, publishEnvironment, type Surroundings } from './programs/environment.js';
import { processesIn } from './programs/processes.js';
import { runWith, succeed } from './programs/run.js';
import { step } from './programs/step.js';
import { type PublishedPackage, publishedPackages } from './publish/packages.js';
import { readMachineRegistry, withoutRegistry } from './registry/machine-registry.js';
import { checkPublished } from './registry/published.js';
import { installRegistry, startRegistry } from './registry/registry.js';
import { publishScript, versionScript } from './scripts.js';
import { raiseVersions } from './upgrade/next-release.js';
import { upgradeProject } from './upgrade/upgrade-project.js';

export interface Rehearsal {
  readonly checkout: string;
  /** An empty folder for all files. */
  readonly folder: string;
  readonly onProject: (project: TriedProject) => void;
  readonly signal: AbortSignal;
}

/**
 * Releases a copy of a checkout to a registry of its own, and uses the published packages as a user would. Throws if a
 * step fails; the failures of projects go to `onProject`.
 */
export async function rehearse(rehearsal: Rehearsal): Promise<void> {
  const { checkout, folder, signal } = rehearsal;
  const here = runWith({ env: process.env, signal });
  const before = await statusOf(here, checkout);
  await release(rehearsal, await readMachineRegistry(here, checkout));
  await step('no process is left', async () => {
    const left = await processesIn(folder);
    if (left.length > 0) throw new Error(`Still running:\n${left.join('\n')}`);
  });
  await step('the checkout is as it was', async () => {
    const after = await statusOf(here, checkout);
    if (after !== before) throw new Error(`git status of ${checkout} was:\n${before}\nand now is:\n${after}`);
  });
}

/** @param machineRegistry - The registry of third-party packages. */
async function release(rehearsal: Rehearsal, machineRegistry: string): Promise<void> {
  const { checkout, folder, signal } = rehearsal;
  const tools = join(folder, 'tools');
  const registryFolder = join(folder, 'registry');
  const copy = join(folder, 'copy');
  const surroundings: Surroundings = {
    inherited: process.env,
    home: join(folder, 'home'),
    programs: [join(tools, 'node_modules', '.bin')],
    checkout,
  };
  const run = runWith({
    env: installEnvironment(surroundings, machineRegistry),
    signal,
    redact: withoutRegistry(machineRegistry),
  });
  await mkdir(surroundings.home);
  await step('install pnpm, compilers and bundlers', () => installTools(run, tools));
  await step('install the registry', () => installRegistry(run, checkout, registryFolder));
  await step('copy the checkout', () => copyCheckout(run, checkout, copy));
  await step('install in the copy', () => succeed(run, ['pnpm', 'install', '--frozen-lockfile'], copy));
  await step(`pnpm ${versionScript}`, () => raiseVersions(run, copy));

  const { url, stop } = await step('start the registry on 127.0.0.1', () =>
    startRegistry(registryFolder, surroundings, signal),
  );
  try {
    // The registry accepts any token; npm and pnpm send nothing without one.
    const npmrc = `@venice:registry=${url}\n${url.replace('http:', '')}:_authToken=rehearsal\n`;
    await writeFile(join(surroundings.home, '.npmrc'), npmrc);
    const publishing = runWith({ env: publishEnvironment(surroundings, url), signal });
    const publish = async (): Promise<readonly PublishedPackage[]> => {
      await succeed(publishing, ['pnpm', 'run', publishScript], copy);
      const packages = await publishedPackages(run, copy);
      await checkPublished(packages, folder, run);
      return packages;
    };
    const packages = await step(`pnpm ${publishScript}, and check what the registry has`, publish);
    await tryRelease(rehearsal, { workspace: copy, packages, tools, run }, publish);
  } finally {
    await step('stop the registry', stop);
  }
}

async function tryRelease(
  { folder, onProject, signal }: Rehearsal,
  release: Release,
  publish: () => Promise<readonly PublishedPackage[]>,
): Promise<void> {
  const report = (project: TriedProject): void => {
    signal.throwIfAborted();
    onProject(project);
  };
  const consumers = join(folder, 'consumers');
  await tryProjects(await consumerProjects(consumers, release), report);
  await tryProjects(
    [
      [commandProject(join(folder, 'command'), release.run)],
      [await examplesProject(join(folder, 'examples'), release)],
      [upgradeProject(consumers, release, publish)],
    ],
    report,
  );
}
