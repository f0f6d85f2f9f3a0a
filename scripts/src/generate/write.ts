import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmittedFiles } from './emit/emit-all.js';

/** How a generated file differs from what the catalog says. */
export interface Difference {
  readonly path: string;
  readonly state: 'stale' | 'missing' | 'orphaned';
}

/** What is on the disk and should not be as it is, by path. */
export function compareWithDisk(root: string, files: EmittedFiles): Difference[] {
  const differences: Difference[] = [];
  for (const [path, text] of files) {
    const onDisk = join(root, path);
    if (!existsSync(onDisk)) differences.push({ path, state: 'missing' });
    else if (readFileSync(onDisk, 'utf8') !== text) differences.push({ path, state: 'stale' });
  }
  for (const path of generatedPaths(root))
    if (!files.has(path)) differences.push({ path, state: 'orphaned' });
  return differences;
}

/** Brings the disk in line: each file is replaced by rename, so that it is old or new, never half. */
export function writeToDisk(root: string, files: EmittedFiles, differences: readonly Difference[]): void {
  for (const { path, state } of differences) {
    const onDisk = join(root, path);
    if (state === 'orphaned') {
      rmSync(onDisk);
      continue;
    }
    const unfinished = `${onDisk}.unfinished`;
    mkdirSync(dirname(onDisk), { recursive: true });
    writeFileSync(unfinished, files.get(path) ?? '');
    renameSync(unfinished, onDisk);
  }
}

/** Everything in the folders that belong to the generator. */
function generatedPaths(root: string): string[] {
  const packages = join(root, 'packages');
  if (!existsSync(packages)) return [];
  return readdirSync(packages).flatMap((name) => {
    const folder = `packages/${name}/src/generated`;
    return existsSync(join(root, folder))
      ? readdirSync(join(root, folder)).map((file) => `${folder}/${file}`)
      : [];
  });
}
