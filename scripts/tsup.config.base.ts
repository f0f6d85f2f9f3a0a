import { defineConfig } from 'tsup';

/** The build of every published package: ESM and CommonJS, with declarations for each. */
export const library = (entry: string[]): ReturnType<typeof defineConfig> =>
  defineConfig({
    entry,
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    // One copy of the class in both entries of a package, for CommonJS too.
    splitting: true,
    clean: true,
    silent: true,
    // tsup sets baseUrl, which TypeScript 6 deprecates (TS5101).
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  });
