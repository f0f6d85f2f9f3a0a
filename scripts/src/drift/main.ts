import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { run, type DriftOptions } from './run.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

program
  .name('pnpm catalog:drift')
  .description('Holds the catalog against the official error page and the official OpenAPI document.')
  .option('--page <file or URL>', 'the error page, as Markdown')
  .option('--openapi <file or URL>', 'the OpenAPI document, as YAML or JSON')
  .option(
    '--write',
    'put new codes and wordings into the catalog, with marks where a person has to add something',
  )
  .option('--json', 'print the findings as JSON')
  .addHelpText(
    'after',
    '\nExits with 0 where nothing differs but what catalog/differences.yaml lists, else with 1.',
  )
  .action(async (options: DriftOptions) => {
    if (options.page === undefined && options.openapi === undefined)
      program.error('error: name what to compare with: --page, --openapi or both');
    process.exitCode = await run(ROOT, options);
  });

await program.parseAsync();
