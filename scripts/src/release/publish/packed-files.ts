import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';

/** The files that a package ships, according to its own manifest. */
export interface ShippedFiles {
  readonly packageName: string;
  /** Files outside `dist` that have to be in the package. */
  readonly documents: readonly string[];
  /** Files in `dist` that `exports`, `main`, `module`, `types` and `bin` name. */
  readonly targets: readonly string[];
}

type Exports = string | { readonly [condition: string]: Exports };

const exportsSchema: z.ZodType<Exports> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), exportsSchema)]),
);

const manifestSchema = z.object({
  name: z.string(),
  files: z.array(z.string()),
  exports: exportsSchema,
  main: z.string().optional(),
  module: z.string().optional(),
  types: z.string().optional(),
  bin: z.record(z.string(), z.string()).default({}),
});

/** npm packs them from every folder. */
const ALWAYS = ['package.json', 'README.md', 'LICENSE'];

const BUILT = 'dist';

/** Reads from the manifest in a folder which files the package ships. */
export async function readShippedFiles(folder: string): Promise<ShippedFiles> {
  const manifest = await readJson(join(folder, 'package.json'), manifestSchema);
  const { name, files, exports, main, module, types, bin } = manifest;
  // The first release writes the changelog.
  const isExpected = (file: string): boolean => file !== 'CHANGELOG.md' || existsSync(join(folder, file));
  const targets = [...targetsOf(exports), main, module, types, ...Object.values(bin)]
    .filter((path) => path !== undefined)
    .map((path) => path.replace(/^\.\//, ''));
  return {
    packageName: name,
    documents: [...ALWAYS, ...files.filter((file) => file !== BUILT && isExpected(file))],
    targets: [...new Set(targets)].filter((path) => path.startsWith(`${BUILT}/`)),
  };
}

function targetsOf(exports: Exports): string[] {
  return typeof exports === 'string' ? [exports] : Object.values(exports).flatMap(targetsOf);
}

/** The files that tsup splits off: `chunk-<hash>.js`, and for declarations `<name>-<hash>.d.ts`. */
const SPLIT_OFF = /^dist\/(chunk-[\w-]{8}\.(js|cjs)|[\w.-]+-[\w-]{8}\.d\.(ts|cts))$/;

/** Returns one line for each file that a package ships but should not, or should ship but does not. */
export function packedFileMistakes(
  shipped: readonly string[],
  { packageName, documents, targets }: ShippedFiles,
): string[] {
  const expected = new Set([...documents, ...targets]);
  const extra = shipped.filter((file) => !expected.has(file) && !SPLIT_OFF.test(file));
  const missing = [...expected].filter((file) => !shipped.includes(file));
  return [
    ...extra.map((file) => `${packageName} ships ${file}, which its package.json does not name.`),
    ...missing.map((file) => `${packageName} does not ship ${file}, which its package.json names.`),
  ];
}
