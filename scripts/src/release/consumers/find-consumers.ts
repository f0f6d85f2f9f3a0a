import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { globby } from 'globby';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';

/** A user who follows the README of one package. */
export type Consumer = Awaited<ReturnType<typeof readConsumer>>;

const manifest = z.object({
  name: z.string(),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Finds a consumer for each package of a workspace that has a `usage/call.ts`. */
export async function findConsumers(workspace: string): Promise<readonly Consumer[]> {
  const calls = await globby('packages/*/usage/call.ts', { cwd: workspace });
  return Promise.all(calls.sort().map((file) => readConsumer(join(workspace, dirname(dirname(file))))));
}

async function readConsumer(path: string) {
  // The folder of the code that calls the package, in TypeScript.
  const usage = join(path, 'usage');
  const { name, peerDependencies, devDependencies } = await readJson(join(path, 'package.json'), manifest);
  return {
    // Short, for a table: `axios`.
    name: basename(path).replace(/^errors-/, ''),
    packageName: name,
    // What to install next to it: the client with its version, and our packages that its code uses.
    clients: [
      ...Object.keys(peerDependencies).map((peer) => `${peer}@${newestOf(peer, devDependencies)}`),
      ...importedPackages(await readFile(join(usage, 'call.ts'), 'utf8')).filter((each) => each !== name),
    ],
    usage,
  };
}

/** Our packages that a file imports. */
function importedPackages(source: string): readonly string[] {
  return [...source.matchAll(/ from '(@venice\/[\w-]+)/g)].map(([, name = '']) => name);
}

/** The newest version of a peer that the package is tested with, also under an alias. */
function newestOf(peer: string, devDependencies: Readonly<Record<string, string>>): string {
  const aliased = `npm:${peer}@`;
  const versions = Object.entries(devDependencies).flatMap(([name, version]) => {
    if (version.startsWith(aliased)) return [version.slice(aliased.length)];
    return name === peer ? [version] : [];
  });
  const newest = versions.sort((left, right) => left.localeCompare(right, 'en', { numeric: true })).at(-1);
  if (newest === undefined) throw new Error(`${peer} is a peer dependency, but no dev dependency.`);
  return newest;
}
