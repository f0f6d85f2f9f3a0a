import { resolveImport, type SourceFiles } from './source-files.js';

/** Finds cycles of imports, types included. Each is a list of files; the last one imports the first. */
export function findCycles(files: SourceFiles): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push(path.slice(start));
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const specifier of files.get(file) ?? []) {
      const target = resolveImport(file, specifier);
      if (target !== undefined && files.has(target)) visit(target);
    }
    path.pop();
    done.add(file);
  };
  for (const file of files.keys()) visit(file);
  return cycles;
}
