import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from 'commander';
import { workspaceRoot } from '../workspace/root.js';
import type { TriedProject } from './consumers/try-project.js';
import { inSeconds, printedSteps } from './programs/step.js';
import { rehearse } from './rehearse.js';
import { reportOf } from './summary.js';

program
  .name('pnpm release:rehearse')
  .description(
    'Releases a copy of this checkout to a registry on 127.0.0.1, and tries what was published in empty projects.',
  )
  .option('--keep', 'keep the folder of the rehearsal, and print its path')
  .action(async ({ keep = false }: { keep?: boolean }) => {
    process.exitCode = await run(keep);
  });

function print(text: string): void {
  process.stdout.write(text);
}

async function run(keep: boolean): Promise<number> {
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      interruption.abort(new Error(`Interrupted by ${name}.`));
    });
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'venice-errors-release-')));
  const started = performance.now();
  try {
    return await rehearseIn(folder, interruption.signal);
  } finally {
    if (!keep) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    print(
      keep
        ? `\nKept ${folder}\n`
        : '\nRemoved the folder of the rehearsal. --keep leaves it for inspection.\n',
    );
    print(`${inSeconds(performance.now() - started)} in all.\n`);
  }
}

async function rehearseIn(folder: string, signal: AbortSignal): Promise<number> {
  const projects: TriedProject[] = [];
  const onProject = (project: TriedProject): void => {
    projects.push(project);
    print(progressOf(project));
  };
  const step = printedSteps(print);
  const interruption = await rehearse({ checkout: workspaceRoot, folder, step, onProject, signal }).then(
    () => undefined,
    (error: unknown) => error,
  );
  const { text, holds } = reportOf(projects, interruption);
  print(`\n${text}\n`);
  return holds ? 0 : 1;
}

function progressOf({ consumer, manager, outcomes, milliseconds }: TriedProject): string {
  const failed = outcomes.filter(({ failure }) => failure !== undefined).length;
  const verdict = failed === 0 ? `${outcomes.length} checks` : `${failed} checks FAILED`;
  return `${consumer} with ${manager} ... ${inSeconds(milliseconds)}, ${verdict}\n`;
}

await program.parseAsync();
