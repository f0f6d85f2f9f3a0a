import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';
import { type PublishedPackage, publishedPackages } from './packages.js';

/**
 * What `changeset publish` runs in each package's folder (getPublishTool and internalPublish of
 * @changesets/cli), but for `--json`, with which pnpm does not name the registry.
 */
const dryRun: Command = [
  'pnpm',
  'publish',
  ...['--access', 'public'],
  ...['--tag', 'latest'],
  '--no-git-checks',
  '--dry-run',
];

/**
 * Publishes a workspace and returns the output. Throws, and sends nothing, unless a dry run in the same environment
 * shows that every package would go to a registry on 127.0.0.1.
 */
export async function publishLocally(run: Run, workspace: string, publish: Command): Promise<string> {
  await requireLocalTargets(run, await publishedPackages(run, workspace));
  return succeed(run, publish, workspace);
}

/** Reads the target of each package from a dry run of the program that publishes. Throws if one is not local. */
async function requireLocalTargets(run: Run, packages: readonly PublishedPackage[]): Promise<void> {
  const strange = packages.length === 0 ? ['  There is no package to publish.'] : [];
  for (const { name, version, path } of packages) {
    const { code, output } = await run(dryRun, path);
    const registry = code === 0 ? readRegistry(output, `${name}@${version}`) : undefined;
    const printed = output.trim().replace(/^/gm, '    ');
    if (registry === undefined)
      strange.push(`  ${name}: no registry can be read from what the dry run printed:\n${printed}`);
    else if (!isLocal(registry)) strange.push(`  ${name} → ${registry}`);
  }
  if (strange.length === 0) return;
  throw new Error(
    [
      'Nothing was published. The dry run has another target than a registry on 127.0.0.1:',
      '',
      ...strange,
      '',
      'A release is published by .github/workflows/release.yml, and `pnpm release:rehearse` rehearses it here.',
      'In a rehearsal: remove the target from publishConfig in the package.json of the package or from the .npmrc',
      'of the workspace, and run it again.',
    ].join('\n'),
  );
}

/** Reads `📦 name@1.2.3 → https://…`, which has to be the only such line. */
function readRegistry(output: string, id: string): string | undefined {
  const lines = output.split(/\r?\n/).filter((line) => line.includes('→'));
  const start = `📦 ${id} → `;
  return lines.length === 1 && lines[0]?.startsWith(start) === true
    ? lines[0].slice(start.length)
    : undefined;
}

/** Returns whether a registry is on this machine: by its address, never by a name that something resolves. */
function isLocal(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname === '127.0.0.1';
}
