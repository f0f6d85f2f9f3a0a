import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { catalogDiff } from './catalog-diff.js';
import { Refusal } from './refusal.js';
import { reportOf } from './report.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

program
  .name('pnpm catalog:diff')
  .description(
    'Compares the catalog with what the last release promised, and writes the changeset that tells it.',
  )
  .option('--check', 'write nothing; exit with 1 if the changeset does not tell what changed')
  .option('--json', 'print JSON')
  .action(async ({ check = false, json = false }: { check?: boolean; json?: boolean }) => {
    process.exitCode = await run(check, json);
  });

async function run(check: boolean, json: boolean): Promise<number> {
  try {
    const diff = await catalogDiff(ROOT, { check });
    const failed = diff.faults.length > 0;
    const text = json ? JSON.stringify(diff, null, 2) : reportOf(diff);
    (failed && !json ? process.stderr : process.stdout).write(`${text}\n`);
    return failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  }
}

await program.parseAsync();
