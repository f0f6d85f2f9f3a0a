import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { globby } from 'globby';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';
import { succeed } from '../programs/run.js';
import type { Release } from './create-project.js';
import type { Check, Project } from './project.js';

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

/** Installs the release in a copy of each project of `examples/`, and runs it against the test server. */
export async function examplesProject(folder: string, release: Release): Promise<Project> {
  // The workspace may already have the next release by the time that the last one is installed.
  await cp(join(release.workspace, 'examples'), folder, { recursive: true });
  const manifests = await globby('*/package.json', { cwd: folder });
  const checks = manifests.sort().map((file): [string, Check] => {
    const name = dirname(file);
    return [`examples/${name}`, exampleCheck(name, folder, release)];
  });
  return {
    consumer: 'examples',
    manager: 'npm',
    install: () => installRunner(join(folder, 'run'), release),
    checks: Object.fromEntries(checks),
  };
}

/** Installs what runs an example in a folder of its own: in the example it could hide a dependency that we forgot. */
async function installRunner(folder: string, { workspace, run }: Release): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await succeed(run, ['npm', 'install', '@venice/errors-core', '@venice/errors-testing'], folder);
  await cp(join(workspace, 'internal', 'consumers', 'example'), folder, { recursive: true });
}

function exampleCheck(name: string, folder: string, { packages, run }: Release): Check {
  const project = join(folder, name);
  return async (didNotRun) => {
    const { dependencies } = await readJson(join(project, 'package.json'), manifest);
    for (const { name: dependency, version } of packages)
      if ((dependencies[dependency] ?? version) !== version)
        throw new Error(`It has ${dependency} ${dependencies[dependency]}, but ${version} was published.`);
    await succeed(run, ['npm', 'install'], project);
    const output = await succeed(run, [process.execPath, join(folder, 'run', 'run.mjs'), project], folder);
    const [, reason] = /^did not run: (.*)$/m.exec(output) ?? [];
    if (reason !== undefined) didNotRun(reason);
  };
}
