import { program } from 'commander';
import { exitCodeOf } from '../workspace/refusal.js';
import { workspaceRoot } from '../workspace/root.js';
import { type DriftOptions, run } from './run.js';

program
  .name('pnpm catalog:drift')
  .description('Compares the catalog with the official error page and the official OpenAPI document.')
  .option('--page <file or URL>', 'compare with this error page (Markdown)')
  .option('--openapi <file or URL>', 'compare with this OpenAPI document (YAML or JSON)')
  .option(
    '--write',
    'write new codes, messages and sources to the catalog, with marks for what you have to fill in',
  )
  .option('--json', 'print the differences as JSON')
  .addHelpText(
    'after',
    '\nCompares with both documents, at the addresses in catalog/api.yaml, unless --page or --openapi is given.\nExits with 0 if catalog/differences.yaml accepts every difference, otherwise with 1.',
  )
  .action(async (options: DriftOptions) => {
    process.exitCode = await exitCodeOf(() => run(workspaceRoot, options), options.json);
  });

await program.parseAsync();
