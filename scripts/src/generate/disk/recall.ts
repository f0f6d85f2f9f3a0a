import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globbySync } from 'globby';
import { z } from 'zod';
import type { CatalogFiles } from '../../catalog/load.js';
import { workspaceRoot } from '../../workspace/root.js';
import type { EmittedFiles } from '../generate.js';
import { WORK_FOLDER } from './lock.js';
import { onDisk, unlessRefused } from './on-disk.js';

/** The program that generates: its own sources, those of the recognizer, and the versions of its tools. */
const PROGRAM = [
  'scripts/src/**/*.ts',
  'packages/errors-core/src/**/*.ts',
  '!packages/errors-core/src/generated',
  'internal/adapter-description/src/**/*.ts',
  'pnpm-lock.yaml',
];
const DESCRIPTIONS = ['packages/*/usage/**/*.ts'];

const LAST_RUN = z.object({ inputs: z.string(), files: z.array(z.tuple([z.string(), z.string()])) });

/** Read once: a watch goes on with the program that it has loaded. */
let program: string | undefined;

/** Identifies everything that the generated files depend on. */
export function digestInputs(root: string, catalog: CatalogFiles): string {
  program ??= digestFiles(workspaceRoot, PROGRAM);
  return digest([program, digestFiles(root, DESCRIPTIONS), ...[...catalog].flat()]);
}

function digestFiles(root: string, patterns: readonly string[]): string {
  const files = globbySync(patterns, { cwd: root }).sort();
  // An editor that saves can remove a file for a moment.
  const read = (file: string) => unlessRefused(['ENOENT'], () => readFileSync(join(root, file), 'utf8'));
  return digest(files.flatMap((file) => [file, read(file)]));
}

function digest(texts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

/** Returns what the last run generated, if it was from the same inputs. */
export function recall(root: string, inputs: string): EmittedFiles | undefined {
  try {
    const { success, data } = LAST_RUN.safeParse(JSON.parse(readFileSync(fileIn(root), 'utf8')));
    return success && data.inputs === inputs ? new Map(data.files) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was generated for the next run, under the lock. */
export function keep(root: string, inputs: string, files: EmittedFiles): void {
  const draft = `${fileIn(root)}-draft`;
  onDisk(`${WORK_FOLDER} cannot be used`, () => {
    writeFileSync(draft, JSON.stringify({ inputs, files: [...files] } satisfies z.infer<typeof LAST_RUN>));
    renameSync(draft, fileIn(root));
  });
}

function fileIn(root: string): string {
  return join(root, WORK_FOLDER, 'last-run.json');
}
