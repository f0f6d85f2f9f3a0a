import { fileURLToPath } from 'node:url';
import { program } from 'commander';
import { readCatalogFiles } from './catalog/load.js';
import { formatProblem } from './catalog/problem.js';
import { generate } from './generate.js';
import { compareWithDisk, writeToDisk } from './write.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

program
  .name('pnpm generate')
  .description('Generates code, types, tables and documents from catalog/.')
  .option('--check', 'write nothing; exit with 1 if anything generated differs from the catalog')
  .action(async ({ check = false }: { check?: boolean }) => {
    process.exitCode = await run(check);
  });

async function run(check: boolean): Promise<number> {
  const { files, problems } = await generate(readCatalogFiles(ROOT));
  if (files === undefined) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(`\n${count(problems.length, 'problem')} in the catalog; nothing was written.`);
    return 1;
  }
  const differences = compareWithDisk(ROOT, files);
  if (!check) {
    writeToDisk(ROOT, files, differences);
    for (const { path, state } of differences)
      console.log(`${state === 'orphaned' ? 'deleted' : 'wrote'}  ${path}`);
    console.log(`${count(files.size, 'file')} generated, ${differences.length} changed.`);
    return 0;
  }
  if (differences.length === 0) {
    console.log(`${count(files.size, 'file')} generated from the catalog, all up to date.`);
    return 0;
  }
  for (const { path, state } of differences) console.error(`${state.padEnd(8)}  ${path}`);
  console.error(
    `\n${count(differences.length, 'generated file')} out of step with the catalog. Run: pnpm generate`,
  );
  return 1;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

await program.parseAsync();
