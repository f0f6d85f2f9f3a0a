import { dirname, join } from 'node:path';
import { pnpmCommand } from '@venice/scripts/workspace/package-manager';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { runCommand } from '@venice/scripts/workspace/run-command';
import { globby } from 'globby';
import { z } from 'zod';

const report = z.object({
  advisories: z.record(
    z.string(),
    z.object({
      module_name: z.string(),
      severity: z.string(),
      title: z.string(),
      url: z.string(),
      findings: z.array(z.object({ version: z.string(), paths: z.array(z.string()) })),
    }),
  ),
});

/** A line for each advisory, or why there is no result. */
export type Audit =
  | { readonly advisories: readonly string[]; readonly reason?: undefined }
  | { readonly advisories?: undefined; readonly reason: string };

/** Returns the folders with a lockfile, from the root of the workspace. Those outside of it have their own. */
export async function lockedFolders(): Promise<readonly string[]> {
  const files = await globby('**/pnpm-lock.yaml', { cwd: workspaceRoot, ignore: ['**/node_modules'] });
  return files.map((file) => dirname(file)).sort();
}

/** Asks a registry for advisories of severity `high` and `critical` about everything that a lockfile pins. */
export async function audit(folder: string, registry?: string): Promise<Audit> {
  const { output } = await runCommand(
    [
      ...pnpmCommand,
      'audit',
      '--json',
      '--audit-level=high',
      ...(registry === undefined ? [] : [`--registry=${registry}`]),
    ],
    { cwd: join(workspaceRoot, folder) },
  );
  const json = parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  const { data } = report.safeParse(json);
  if (data === undefined) return { reason: output.replace(/[\s│×]+/g, ' ').trim() };
  return {
    advisories: Object.values(data.advisories).map(({ module_name, severity, title, url, findings }) => {
      const [first] = findings.flatMap(({ paths }) => paths);
      return `${module_name}: ${title} (${severity}), ${url}, such as ${first ?? 'nowhere'}`;
    }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
