import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from 'commander';
import { workspaceRoot } from '../workspace/root.js';
import type { TriedProject } from './consumers/project.js';
import { inSeconds } from './programs/step.js';
import { rehearse } from './rehearse.js';
import { reportOf } from './summary.js';

program
  .name('pnpm release:rehearse')
  .description(
    'Releases a copy of this checkout to a registry on 127.0.0.1, and tries what was published in empty projects.',
  )
  .option('--keep', 'keep the folder of the rehearsal, and print its path')
  .action(async ({ keep = false }: { keep?: boolean }) => {
    const interruption = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(name, () => {
        interruption.abort(new Error(`Interrupted by ${name}.`));
      });
    const started = performance.now();
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'venice-errors-release-')));
    process.exitCode = (await holds(folder, interruption.signal)) ? 0 : 1;
    if (!keep) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    console.log(
      keep ? `\nKept ${folder}` : '\nRemoved the folder of the rehearsal. --keep leaves it for inspection.',
    );
    console.log(`${inSeconds(performance.now() - started)} in all.`);
  });

/** Rehearses a release and prints the report. */
async function holds(folder: string, signal: AbortSignal): Promise<boolean> {
  const projects: TriedProject[] = [];
  const onProject = (project: TriedProject): void => {
    projects.push(project);
    console.log(progressOf(project));
  };
  let interruption: unknown;
  try {
    await rehearse({ checkout: workspaceRoot, folder, onProject, signal });
  } catch (error) {
    interruption = error;
  }
  const report = reportOf(projects, interruption);
  console.log(`\n${report.text}`);
  return report.holds;
}

function progressOf({ consumer, manager, outcomes, milliseconds }: TriedProject): string {
  const failed = outcomes.filter(({ failure }) => failure !== undefined).length;
  const verdict = failed === 0 ? `${outcomes.length} checks` : `${failed} checks FAILED`;
  return `${consumer} with ${manager} ... ${inSeconds(milliseconds)}, ${verdict}`;
}

await program.parseAsync();
