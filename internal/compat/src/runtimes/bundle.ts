import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { build } from 'esbuild';
import { link, type Project } from '../stage/project.js';

const compat = join(workspaceRoot, 'internal/compat');

/** The clients that the checks call, under the names that they import. */
const clients = ['openai-7', 'ai-7', '@ai-sdk/openai-compatible-3', 'axios'];

/** Writes the programs into a project, with the clients: their imports are the project's packages. */
export async function addPrograms(project: Project): Promise<void> {
  for (const client of clients) await link(project, client, join(compat, 'node_modules', client));
  await build({
    absWorkingDir: join(compat, 'src/runtimes/programs'),
    entryPoints: ['program.ts', 'worker.ts'],
    outdir: project.folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    target: 'es2022',
  });
}
