import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from '../../workspace/read-json.js';

const manifest = z.looseObject({ name: z.string(), files: z.array(z.string()) });

/** npm packs them from every folder. */
const ALWAYS = ['package.json', 'README.md', 'LICENSE'];

const BUILT = 'dist';

/** The files that tsup splits off: `chunk-<hash>.js`, and for declarations `<name>-<hash>.d.ts`. */
const SPLIT_OFF = /^dist\/(chunk-[\w-]{8}\.(js|cjs)|[\w.-]+-[\w-]{8}\.d\.(ts|cts))$/;

/**
 * Returns one line for each file that a package ships but should not, or should ship but does not, according to its own
 * manifest.
 *
 * @param folder - The folder of the package.
 */
export async function packedFileMistakes(shipped: readonly string[], folder: string): Promise<string[]> {
  const { name, files, ...others } = await readJson(join(folder, 'package.json'), manifest);
  const { exports, main, module, types, bin } = others;
  // The first release writes the changelog.
  const isExpected = (file: string): boolean => file !== 'CHANGELOG.md' || existsSync(join(folder, file));
  const expected = new Set([
    ...ALWAYS,
    ...files.filter((file) => file !== BUILT && isExpected(file)),
    ...textsIn([exports, main, module, types, bin])
      .map((path) => path.replace(/^\.\//, ''))
      .filter((path) => path.startsWith(`${BUILT}/`)),
  ]);
  const extra = shipped.filter((file) => !expected.has(file) && !SPLIT_OFF.test(file));
  const missing = [...expected].filter((file) => !shipped.includes(file));
  return [
    ...extra.map((file) => `${name} ships ${file}, which its package.json does not name.`),
    ...missing.map((file) => `${name} does not ship ${file}, which its package.json names.`),
  ];
}

/** Returns every text in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
