/** How TypeScript finds a module. */
export type Resolution = 'node10' | 'node16' | 'nodenext' | 'bundler';

/** The settings of one compilation. */
export interface Cell {
  readonly resolution: Resolution;
  readonly exactOptionalPropertyTypes: boolean;
  readonly hasDom: boolean;
}

export const resolutions: readonly Resolution[] = ['node10', 'node16', 'nodenext', 'bundler'];

/** Every combination of settings that a version of TypeScript has: 7 has removed `node10`. */
export function cellsFor(version: string): readonly Cell[] {
  const [major = ''] = version.split('.');
  return resolutions
    .filter((resolution) => resolution !== 'node10' || Number(major) < 7)
    .flatMap((resolution) =>
      [true, false].flatMap((exactOptionalPropertyTypes) =>
        [true, false].map((hasDom) => ({ resolution, exactOptionalPropertyTypes, hasDom })),
      ),
    );
}

const modules: Record<Resolution, string> = {
  node10: 'commonjs',
  node16: 'node16',
  nodenext: 'nodenext',
  bundler: 'esnext',
};

/**
 * Returns the `compilerOptions` of a cell, as in `tsconfig.json`. Without the DOM library the declarations of Node
 * have `fetch` and `Response`.
 *
 * `skipLibCheck: true` needs no compilations of its own: it skips declarations, and the same files of the consumer,
 * with their misspelt options, are checked either way.
 */
export function optionsFor(
  version: string,
  { resolution, exactOptionalPropertyTypes, hasDom }: Cell,
): object {
  return {
    target: 'es2022',
    lib: hasDom ? ['es2022', 'dom'] : ['es2022'],
    module: modules[resolution],
    moduleResolution: resolution,
    types: hasDom ? [] : ['node'],
    strict: true,
    exactOptionalPropertyTypes,
    noUncheckedIndexedAccess: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    skipLibCheck: false,
    noEmit: true,
    ...(resolution === 'node10' && version.startsWith('6.') && { ignoreDeprecations: '6.0' }),
  };
}

/** The extensions of the files that a resolution compiles: ES modules and CommonJS, or one that options decide. */
export function extensionsFor(resolution: Resolution): readonly string[] {
  return resolution === 'node16' || resolution === 'nodenext' ? ['mts', 'cts'] : ['ts'];
}

/** The settings of a cell in words, for the title of a test. */
export function settingsOf({ resolution, exactOptionalPropertyTypes, hasDom }: Cell): string {
  const optional = exactOptionalPropertyTypes ? 'exactOptionalPropertyTypes' : 'loose optional properties';
  return `${resolution}, ${optional}, ${hasDom ? 'the DOM library' : 'the declarations of Node'}`;
}
