import { defineConfig } from 'tsup';

/** What a package has in its build that others have not. */
export interface LibraryOptions {
  /** What its declarations begin with: a reference that a source file has does not come through. */
  readonly declarationBanner?: string;
}

/** The build of every published package: ESM and CommonJS, with declarations for each. */
export function library(
  entry: string[],
  { declarationBanner = '' }: LibraryOptions = {},
): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry,
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    // One copy of the class in both entries of a package, for CommonJS too.
    splitting: true,
    clean: true,
    silent: true,
    // tsup sets baseUrl, which TypeScript 6 deprecates (TS5101).
    dts: { banner: declarationBanner, compilerOptions: { ignoreDeprecations: '6.0' } },
  });
}
