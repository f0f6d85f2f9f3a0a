import { constants } from 'node:os';
import { Option, program } from 'commander';
import { workspaceRoot } from '../workspace/root.js';
import { check, regenerate } from './regenerate.js';
import type { Report } from './report.js';

interface Options {
  readonly check?: true;
  readonly watch?: true;
}

program
  .name('pnpm generate')
  .description('Generates code, types, tables and documents from catalog/.')
  .option('--check', 'write nothing; exit with 1 if anything generated differs from the catalog')
  .addOption(
    new Option('--watch', 'generate now and at every save in catalog/, until Ctrl-C').conflicts('check'),
  )
  .helpOption('--help', 'show this')
  .showHelpAfterError('See: pnpm generate --help')
  .action(async (options: Options) => {
    // A signal is the regular end of a watch. It makes a single run fail.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => process.exit(options.watch ? 0 : 128 + constants.signals[signal]));

    if (options.watch) {
      const { watchCatalog } = await import('./watch/watch-catalog.js');
      await watchCatalog(workspaceRoot, process.stdout);
    } else print(await (options.check ? check : regenerate)(workspaceRoot));
  });

function print({ isSuccess, lines, summary }: Report): void {
  if (isSuccess) {
    console.log([...lines, summary].join('\n'));
    return;
  }
  console.error([...lines, ...(lines.length === 0 ? [] : ['']), summary].join('\n'));
  process.exitCode = 1;
}

await program.parseAsync();
