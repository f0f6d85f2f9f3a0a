import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** What a package has in its build that others have not. */
export interface LibraryOptions {
  /** What its declarations begin with: a reference that a source file has does not come through. */
  readonly declarationBanner?: string;
  /**
   * Entries whose code is in one file, together with what the other entries share with them: each file costs a program
   * half a millisecond when it starts.
   *
   * @defaultValue none: a file for each set of entries that share code
   */
  readonly together?: readonly string[];
}

/** Returns the build of every published package: ESM and CommonJS, with declarations for each. */
export function library(
  entry: string[],
  { declarationBanner = '', together = [] }: LibraryOptions = {},
): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry,
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    // One copy of the class in both entries of a package, for CommonJS too.
    splitting: true,
    // The plugin below adds imports of modules without side effects, which are left out.
    esbuildOptions: (options) => {
      options.logOverride = { 'ignored-bare-import': 'silent' };
    },
    esbuildPlugins: together.length === 0 ? [] : [importedByEach(entry, together)],
    clean: true,
    silent: true,
    // tsup sets baseUrl, which TypeScript 6 deprecates (TS5101).
    dts: { banner: declarationBanner, compilerOptions: { ignoreDeprecations: '6.0' } },
  });
}

/**
 * Adds an import of some entries to each: esbuild puts modules into one file that the same entries reach. The import
 * itself is left out, because no module has side effects.
 */
function importedByEach(entry: readonly string[], together: readonly string[]): Plugin {
  const imports = together.map((file) => `import './${basename(file, '.ts')}.js';`).join(' ');
  const paths = new Set(entry.map((file) => resolve(file)));
  return {
    name: 'imported-by-each',
    setup: (build) => {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) =>
        paths.has(path) ? { contents: `${imports}\n${readFileSync(path, 'utf8')}`, loader: 'ts' } : undefined,
      );
    },
  };
}
