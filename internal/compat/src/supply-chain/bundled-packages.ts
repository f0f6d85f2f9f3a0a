import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readJson } from '@venice/scripts/workspace/read-json';
import { build } from 'esbuild';
import { z } from 'zod';
import type { WorkspacePackage } from '../stage/packages.js';

const manifest = z.object({ name: z.string(), version: z.string() });

/** A package of others whose code is in a package of ours. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The text of its license; empty if it has none. */
  readonly license: string;
}

/** Bundles a package as its build does, in memory, and returns the packages whose code is in it. */
export async function bundledPackages({
  path,
  exports,
  bin,
  dependencies,
  peerDependencies,
}: WorkspacePackage): Promise<readonly BundledPackage[]> {
  const built = [...Object.values(exports).map(importedFile), ...Object.values(bin)];
  const { metafile } = await build({
    absWorkingDir: path,
    entryPoints: built.filter((file) => file !== undefined).map(sourceOf),
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    // What is installed with the package is not bundled.
    external: [...Object.keys(dependencies), ...Object.keys(peerDependencies)],
    logLevel: 'silent',
  });
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = new Set(
    files.filter((file) => file.includes('node_modules/')).map((file) => folderOf(resolve(path, file))),
  );
  return Promise.all([...folders].map(readBundled));
}

const exported = z.object({ import: z.object({ default: z.string() }) });

function importedFile(target: unknown): string | undefined {
  return exported.safeParse(target).data?.import.default;
}

/** `./dist/cli.cjs` is built from `src/cli.ts`. */
function sourceOf(file: string): string {
  return file.replace('./dist/', 'src/').replace(/\.c?js$/, '.ts');
}

/** `…/node_modules/@scope/name/lib/index.js` is in the folder `…/node_modules/@scope/name`. */
function folderOf(file: string): string {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? dirname(file);
}

async function readBundled(folder: string): Promise<BundledPackage> {
  const { name, version } = await readJson(join(folder, 'package.json'), manifest);
  const file = (await readdir(folder)).find((candidate) => /^(?:licen[cs]e|copying)/i.test(candidate));
  return { name, version, license: file === undefined ? '' : await readFile(join(folder, file), 'utf8') };
}

/** Returns which packages are missing in a file with notices: by name and version, and with the text of the license. */
export function missingNotices(notices: string, bundled: readonly BundledPackage[]): readonly string[] {
  return bundled
    .filter(({ name, version, license }) => {
      const isNamed = notices.includes(`${name} ${version} (`);
      return !isNamed || license === '' || !notices.includes(license.trim());
    })
    .map(({ name, version }) => `${name} ${version}`);
}
