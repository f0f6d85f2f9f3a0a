import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installTools } from './consumers/tools.js';
import { type TriedProject, tryConsumers } from './consumers/try-consumers.js';
import { copyCheckout, statusOf } from './programs/copy.js';
import { installEnvironment, publishEnvironment, type Surroundings } from './programs/environment.js';
import { type Run, runWith, succeed } from './programs/run.js';
import type { Step } from './programs/step.js';
import { publishLocally } from './publish/publish.js';
import { type PublishedPackage, publishedPackages } from './publish/targets.js';
import { readMachineRegistry, withoutRegistry } from './registry/machine-registry.js';
import { checkPublished } from './registry/published.js';
import { installRegistry, startRegistry } from './registry/registry.js';
import { publishScript, versionScript } from './scripts.js';

export interface Rehearsal {
  readonly checkout: string;
  /** An empty folder for all files. */
  readonly folder: string;
  readonly step: Step;
  readonly onProject: (project: TriedProject) => void;
  readonly signal: AbortSignal;
}

/** The folders and programs of a rehearsal. */
interface Stage extends Rehearsal {
  readonly copy: string;
  readonly tools: string;
  readonly surroundings: Surroundings;
  /** Runs programs that install third-party packages from the registry of this machine. */
  readonly run: Run;
}

/** Releases a copy of a checkout to a registry of its own, and uses the published packages as a user would. */
export async function rehearse(rehearsal: Rehearsal): Promise<readonly TriedProject[]> {
  const { checkout, step, signal } = rehearsal;
  const here = runWith({ env: process.env, signal });
  const before = await statusOf(here, checkout);
  const tried = await release(await setStage(rehearsal, await readMachineRegistry(here, checkout)));
  await step('the checkout is as it was', async () => {
    const after = await statusOf(here, checkout);
    if (after !== before) throw new Error(`git status of ${checkout} was:\n${before}\nand now is:\n${after}`);
  });
  return tried;
}

async function setStage(rehearsal: Rehearsal, machineRegistry: string): Promise<Stage> {
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
    run: runWith({
      env: installEnvironment(surroundings, machineRegistry),
      signal,
      redact: withoutRegistry(machineRegistry),
    }),
  };
}

async function release(stage: Stage): Promise<readonly TriedProject[]> {
  const { checkout, folder, copy, tools, step, run, signal, surroundings } = stage;
  const registryFolder = join(folder, 'registry');
  await step('install pnpm, compilers and bundlers', () => installTools(run, tools));
  await step('install the registry', () => installRegistry(run, checkout, registryFolder));
  await step('copy the checkout', () => copyCheckout(run, checkout, copy));
  await step('install in the copy', () => succeed(run, ['pnpm', 'install', '--frozen-lockfile'], copy));
  await step(`pnpm ${versionScript}`, () => succeed(run, ['pnpm', 'run', versionScript], copy));
  await step('pnpm build', () => succeed(run, ['pnpm', 'run', 'build'], copy));

  const registry = await step('start the registry on 127.0.0.1', () =>
    startRegistry(registryFolder, surroundings, signal),
  );
  try {
    const packages = await publishCopy(stage, registry.url);
    return await tryConsumers({
      ...stage,
      folder: join(folder, 'consumers'),
      workspace: copy,
      registry: registry.url,
      packages,
    });
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
