import { resolveImport, type SourceFiles } from './source-files.js';
import type { Violation } from './violation.js';

const CORE = 'packages/errors-core/src/';

/** Core's folders. Each may import those before it; the entries at the top may import all. */
const LAYERS = ['catalog', 'response', 'recognize', 'details', 'error', 'event-stream'];

/** The folders of scripts/src that programs share. Every other folder is a program. */
const GROUND_FLOOR = ['scripts/src/catalog/', 'scripts/src/workspace/'];

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** The imported file, or an empty text for a package. */
  readonly target: string;
}

interface ImportRule {
  readonly rule: string;
  readonly isBroken: (imported: Import) => boolean;
  readonly repair: string;
}

const rules: readonly ImportRule[] = [
  {
    rule: 'public-entries',
    isBroken: ({ file, specifier }) =>
      /^packages\/[^/]+\/src\//.test(file) && /^@venice\/errors-core\/(?!adapter$)/.test(specifier),
    repair: 'import from @venice/errors-core or @venice/errors-core/adapter',
  },
  {
    rule: 'core-layers',
    isBroken: ({ file, target }) => heightOf(target) > heightOf(file),
    repair: `imports go down only: entries, ${LAYERS.toReversed().join(', ')}`,
  },
  {
    rule: 'own-package',
    isBroken: ({ file, target }) => target !== '' && isOutside(target, file, /^packages\/[^/]+\/src\//),
    repair: 'import the other package by its name',
  },
  {
    rule: 'own-program',
    isBroken: ({ file, target }) =>
      target.startsWith('scripts/src/') &&
      !GROUND_FLOOR.some((folder) => target.startsWith(folder)) &&
      isOutside(target, file, /^scripts\/src\/[^/]+\//),
    repair: `move what both need to ${GROUND_FLOOR.join(' or ')}`,
  },
];

/** Checks which file imports which. */
export function checkImports(files: SourceFiles): Violation[] {
  const imports = [...files].flatMap(([file, specifiers]) =>
    specifiers.map((specifier) => ({ file, specifier, target: resolveImport(file, specifier) ?? '' })),
  );
  return [
    ...findCycles(files),
    ...imports.flatMap((imported) =>
      rules
        .filter(({ isBroken }) => isBroken(imported))
        .map(({ rule, repair }) => ({
          file: imported.file,
          rule,
          problem: `it imports ${imported.specifier}`,
          repair,
        })),
    ),
  ];
}

/** Returns the layer's number. Entries are above all layers. A rule about layers is never broken for `NaN`. */
function heightOf(file: string): number {
  if (!file.startsWith(CORE)) return NaN;
  const [folder = '', ...rest] = file.slice(CORE.length).split('/');
  if (folder === 'generated') return NaN;
  return rest.length === 0 ? LAYERS.length : LAYERS.indexOf(folder);
}

/** Whether a file is in a folder of its own, and the target is not in this folder. */
function isOutside(target: string, file: string, folder: RegExp): boolean {
  const own = folder.exec(file)?.[0];
  return own !== undefined && !target.startsWith(own);
}

/** Finds cycles of imports, types included. */
function findCycles(files: SourceFiles): Violation[] {
  const cycles: Violation[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push({
        file,
        rule: 'no-cycle',
        problem: `it imports itself: ${[...path.slice(path.indexOf(file) + 1), file].join(' → ')}`,
        repair: 'move what both need into a file that imports neither',
      });
    } else if (files.has(file) && !done.has(file)) {
      for (const specifier of files.get(file) ?? [])
        visit(resolveImport(file, specifier) ?? '', [...path, file]);
      done.add(file);
    }
  };
  for (const file of files.keys()) visit(file, []);
  return cycles;
}
