import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { build, type BuildOptions } from 'esbuild';
import { link, type Project } from '../stage/project.js';

const compat = join(workspaceRoot, 'internal/compat');

/** The clients that the checks call, under the names that they import. */
const clients = ['openai-7', 'ai-7', '@ai-sdk/openai-compatible-3', 'axios'];

/** The programs of pages and of workerd, which have no files to import. */
const onPages = ['page', 'frame', 'web-worker', 'copy'];
const inWorkerd = ['workerd', 'copy'];

/**
 * Writes the programs into a project, with the clients. Node, Bun and Deno find the project's packages by their names.
 * For pages and workerd they are bundled, as users do it, in `web/` and `workerd/`.
 */
export async function addPrograms(project: Project): Promise<void> {
  const { folder } = project;
  for (const client of clients) await link(project, client, join(compat, 'node_modules', client));
  const programs = new Set(['program', 'worker', ...onPages, ...inWorkerd]);
  await bundle(join(compat, 'src/runtimes/programs'), fileNames(programs, '.ts'), folder, {
    packages: 'external',
  });
  await bundle(folder, fileNames(onPages, '.mjs'), join(folder, 'web'), {});
  await bundle(folder, fileNames(inWorkerd, '.mjs'), join(folder, 'workerd'), {
    conditions: ['workerd', 'worker', 'browser'],
  });
}

async function bundle(
  absWorkingDir: string,
  entryPoints: string[],
  outdir: string,
  options: Pick<BuildOptions, 'packages' | 'conditions'>,
): Promise<void> {
  await build({
    absWorkingDir,
    entryPoints,
    outdir,
    ...options,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outExtension: { '.js': '.mjs' },
  });
}

function fileNames(programs: Iterable<string>, extension: string): string[] {
  return [...programs].map((name) => name + extension);
}
