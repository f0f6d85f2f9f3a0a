/** How TypeScript finds a module. */
export type Resolution = 'node10' | 'node16' | 'nodenext' | 'bundler';

/** The majors of the clients: those that the packages are developed with, or the oldest or newest that they support. */
export type Clients = 'usual' | 'oldest' | 'newest';

const allClients: readonly Clients[] = ['usual', 'oldest', 'newest'];

/** The settings of one compilation. */
export interface Cell {
  readonly clients: Clients;
  readonly resolution: Resolution;
  readonly exactOptionalPropertyTypes: boolean;
  readonly hasDom: boolean;
}

export const resolutions: readonly Resolution[] = ['node10', 'node16', 'nodenext', 'bundler'];

/**
 * Returns every combination of settings that a version of TypeScript has: 7 has removed `node10`. With the oldest and
 * the newest clients, two opposite combinations stand for the four.
 */
export function cellsFor(version: string): readonly Cell[] {
  return resolutions
    .filter((resolution) => resolution !== 'node10' || !isAtLeast(version, 7, 0))
    .flatMap((resolution) =>
      allClients.flatMap((clients) =>
        [true, false].flatMap((exactOptionalPropertyTypes) =>
          [true, false]
            .filter((hasDom) => clients === 'usual' || hasDom !== exactOptionalPropertyTypes)
            .map((hasDom) => ({ clients, resolution, exactOptionalPropertyTypes, hasDom })),
        ),
      ),
    );
}

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
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

/** Returns the extensions that a resolution compiles: ES modules and CommonJS, or one that options decide. */
export function extensionsFor(
  version: string,
  resolution: Resolution,
  isModuleOnly: boolean,
): readonly string[] {
  if (resolution === 'node10' || resolution === 'bundler') return ['ts'];
  // Since 5.8 `nodenext` lets CommonJS require an ES module, as Node 22 does.
  const canRequire = resolution === 'nodenext' && isAtLeast(version, 5, 8);
  return isModuleOnly && !canRequire ? ['mts'] : ['mts', 'cts'];
}

/** Describes the settings of a cell, for the title of a test. */
export function settingsOf({ clients, resolution, exactOptionalPropertyTypes, hasDom }: Cell): string {
  const optional = exactOptionalPropertyTypes ? 'exactOptionalPropertyTypes' : 'loose optional properties';
  const library = hasDom ? 'the DOM library' : 'the declarations of Node';
  return `${resolution}, the ${clients} clients, ${optional}, ${library}`;
}
