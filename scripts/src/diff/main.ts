import { program } from 'commander';
import { exitCodeOf } from '../workspace/refusal.js';
import { workspaceRoot } from '../workspace/root.js';
import { catalogDiff } from './catalog-diff.js';
import { reportOf } from './report.js';

program
  .name('pnpm catalog:diff')
  .description(
    'Compares the catalog with that of the last release and writes the changeset for what changed.',
  )
  .option('--check', 'write nothing; exit with 1 if the changeset does not match the changes')
  .option('--json', 'print JSON')
  .action(async ({ check = false, json = false }: { check?: boolean; json?: boolean }) => {
    process.exitCode = await exitCodeOf(() => run(check, json), json);
  });

async function run(check: boolean, json: boolean): Promise<number> {
  const diff = await catalogDiff(workspaceRoot, { check });
  const failed = diff.faults.length > 0;
  if (json) console.log(JSON.stringify(diff, null, 2));
  else if (failed) console.error(reportOf(diff));
  else console.log(reportOf(diff));
  return failed ? 1 : 0;
}

await program.parseAsync();
