import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from './consumers/project.js';
import { installTools } from './consumers/tools.js';
import { tryCommand } from './consumers/try-command.js';
import { tryConsumers } from './consumers/try-consumers.js';
import { tryExamples } from './consumers/try-examples.js';
import { together, type TriedProject } from './consumers/try-project.js';
import { copyCheckout, statusOf } from './programs/copy.js';
import { installEnvironment, publishEnvironment, type Surroundings } from './programs/environment.js';
import { processesIn } from './programs/processes.js';
import { runWith, succeed } from './programs/run.js';
import { quietSteps, type Step } from './programs/step.js';
import { type PublishedPackage, publishedPackages } from './publish/packages.js';
import { publishLocally } from './publish/publish.js';
import { readMachineRegistry, withoutRegistry } from './registry/machine-registry.js';
import { checkPublished } from './registry/published.js';
import { installRegistry, startRegistry } from './registry/registry.js';
import { publishScript, versionScript } from './scripts.js';
import { raiseVersions } from './upgrade/next-release.js';
import { tryUpgrade } from './upgrade/try-upgrade.js';

export interface Rehearsal {
  readonly checkout: string;
  /** An empty folder for all files. */
  readonly folder: string;
  readonly step: Step;
  readonly onProject: (project: TriedProject) => void;
  readonly signal: AbortSignal;
}

/** The folders and programs of a rehearsal. */
type Stage = Awaited<ReturnType<typeof setStage>>;

/**
 * Releases a copy of a checkout to a registry of its own, and uses the published packages as a user would. Throws if a
 * step fails; the failures of projects go to `onProject`.
 */
export async function rehearse(rehearsal: Rehearsal): Promise<void> {
  const { checkout, folder, step, signal } = rehearsal;
  const here = runWith({ env: process.env, signal });
  const before = await statusOf(here, checkout);
  await release(await setStage(rehearsal, await readMachineRegistry(here, checkout)));
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
async function setStage(rehearsal: Rehearsal, machineRegistry: string) {
  const { checkout, folder, signal } = rehearsal;
  const tools = join(folder, 'tools');
  const surroundings: Surroundings = {
    inherited: process.env,
    home: join(folder, 'home'),
    programs: [join(tools, 'node_modules', '.bin')],
    checkout,
  };
  await mkdir(surroundings.home);
  return {
    ...rehearsal,
    copy: join(folder, 'copy'),
    tools,
    surroundings,
    machineRegistry,
    // Runs programs that install third-party packages from there.
    run: runWith({
      env: installEnvironment(surroundings, machineRegistry),
      signal,
      redact: withoutRegistry(machineRegistry),
    }),
  };
}

async function release(stage: Stage): Promise<void> {
  const { checkout, folder, copy, tools, step, run, signal, surroundings, onProject } = stage;
  const registryFolder = join(folder, 'registry');
  await step('install pnpm, compilers and bundlers', () => installTools(run, tools));
  await step('install the registry', () => installRegistry(run, checkout, registryFolder));
  await step('copy the checkout', () => copyCheckout(run, checkout, copy));
  await step('install in the copy', () => succeed(run, ['pnpm', 'install', '--frozen-lockfile'], copy));
  await step(`pnpm ${versionScript}`, () => raiseVersions(run, copy));
  await step('pnpm build', () => succeed(run, ['pnpm', 'run', 'build'], copy));

  const registry = await step('start the registry on 127.0.0.1', () =>
    startRegistry(registryFolder, surroundings, signal),
  );
  try {
    const packages = await publishCopy(stage, registry.url);
    const release: Release = { ...stage, workspace: copy, registry: registry.url, packages };
    const report = (project: TriedProject): void => {
      signal.throwIfAborted();
      onProject(project);
    };
    await tryConsumers(join(folder, 'consumers'), release, report);
    await together(
      [
        tryPublishedCommand(stage, registry.url),
        tryExamples(join(folder, 'examples'), release),
        tryUpgrade(join(folder, 'upgraded'), release, () =>
          publishCopy({ ...stage, step: quietSteps }, registry.url),
        ),
      ].map(async (project) => {
        report(await project);
      }),
    );
  } finally {
    await step('stop the registry', registry.stop);
  }
}

async function publishCopy(
  { folder, copy, step, signal, surroundings, run }: Stage,
  registry: string,
): Promise<readonly PublishedPackage[]> {
  // The registry accepts any token; npm and pnpm send nothing without one.
  await writeFile(
    join(surroundings.home, '.npmrc'),
    `${registry.replace('http:', '')}:_authToken=rehearsal\n`,
  );
  const publishing = runWith({ env: publishEnvironment(surroundings, registry), signal });
  await publishLocally(publishing, copy, ['pnpm', 'run', publishScript], step);
  const packages = await publishedPackages(run, copy);
  await step('the published packages are whole and contain exactly the files they should', () =>
    checkPublished({ packages, registry, folder, run }),
  );
  return packages;
}

async function tryPublishedCommand(stage: Stage, registry: string): Promise<TriedProject> {
  const { folder, machineRegistry, surroundings, signal } = stage;
  const home = join(folder, 'empty-home');
  await mkdir(home);
  const env = {
    ...installEnvironment({ ...surroundings, home }, machineRegistry),
    'npm_config_@venice:registry': registry,
  };
  const run = runWith({ env, signal, redact: withoutRegistry(machineRegistry) });
  return tryCommand(join(folder, 'command'), run);
}
