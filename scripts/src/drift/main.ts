import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { type DriftOptions, run } from './run.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

program
  .name('pnpm catalog:drift')
  .description('Holds the catalog against the official error page and the official OpenAPI document.')
  .option('--page <file or URL>', 'compare with this error page (Markdown)')
  .option('--openapi <file or URL>', 'compare with this OpenAPI document (YAML or JSON)')
  .option(
    '--write',
    'put new codes and wordings into the catalog, with marks where a person has to add something',
  )
  .option('--json', 'print the findings as JSON')
  .addHelpText(
    'after',
    '\nWithout --page and --openapi it compares with both, at the addresses of catalog/api.yaml.\nExits with 0 where nothing differs but what catalog/differences.yaml lists, else with 1.',
  )
  .action(async (options: DriftOptions) => {
    process.exitCode = await run(ROOT, options);
  });

await program.parseAsync();
