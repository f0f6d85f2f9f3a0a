import { z } from 'zod';
import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';

/** The target of a package. */
export interface Target {
  readonly name: string;
  /** The registry in the output of the dry run; `undefined` if the dry run failed or the output is unknown. */
  readonly registry: string | undefined;
  readonly output: string;
}

const listed = z.object({
  name: z.string(),
  version: z.string().default(''),
  /** Its folder. */
  path: z.string(),
  private: z.boolean().default(false),
});

export type PublishedPackage = Omit<z.infer<typeof listed>, 'private'>;

/** The packages of a workspace that are not private. */
export async function publishedPackages(run: Run, workspace: string): Promise<PublishedPackage[]> {
  const output = await succeed(run, ['pnpm', 'list', '--recursive', '--depth', '-1', '--json'], workspace);
  return z
    .array(listed)
    .parse(JSON.parse(output))
    .filter((each) => !each.private);
}

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

/** Reads the target of each package from a dry run of the program that publishes. Sends nothing. */
export async function findTargets(run: Run, packages: readonly PublishedPackage[]): Promise<Target[]> {
  const targets: Target[] = [];
  for (const { name, version, path } of packages) {
    const { code, output } = await run(dryRun, path);
    const named = code === 0 ? readRegistry(output, `${name}@${version}`) : undefined;
    targets.push({ name, registry: named, output });
  }
  return targets;
}

/** Reads `📦 name@1.2.3 → https://…`, which has to be the only such line. */
function readRegistry(output: string, id: string): string | undefined {
  const lines = output.split(/\r?\n/).filter((line) => line.includes('→'));
  const start = `📦 ${id} → `;
  return lines.length === 1 && lines[0]?.startsWith(start) === true
    ? lines[0].slice(start.length)
    : undefined;
}

/** Whether a registry is on this machine: by its address, never by a name that something resolves. */
function isLocal(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname === '127.0.0.1';
}

/** Throws, naming package and target, unless every package would go to a registry on 127.0.0.1. */
export function requireLocalTargets(targets: readonly Target[]): void {
  const strange = targets.filter(({ registry }) => registry === undefined || !isLocal(registry));
  if (targets.length > 0 && strange.length === 0) return;
  throw new Error(
    [
      'Nothing was published. The dry run has another target than a registry on 127.0.0.1:',
      '',
      ...(targets.length === 0 ? ['  There is no package to publish.'] : strange.map(inWords)),
      '',
      'A release is published by .github/workflows/release.yml, and `pnpm release:rehearse` rehearses it here.',
      'In a rehearsal: remove the target from publishConfig in the package.json of the package or from the .npmrc',
      'of the workspace, and run it again.',
    ].join('\n'),
  );
}

function inWords({ name, registry, output }: Target): string {
  return registry === undefined
    ? `  ${name}: no registry can be read from what the dry run printed:\n${output.trim().replace(/^/gm, '    ')}`
    : `  ${name} → ${registry}`;
}
