import { findCycles } from './find-cycles.js';
import { resolveImport, type SourceFiles } from './source-files.js';
import type { Violation } from './violation.js';

const CORE = 'packages/errors-core/src/';

/** Core's folders. Each may import those before it; the entries at the top may import all. */
const LAYERS = ['catalog', 'response', 'recognize', 'details', 'error', 'event-stream'];

/** The folders of scripts/src that programs share. Every other folder is a program. */
const GROUND_FLOOR = ['catalog', 'workspace'];

/** Checks who imports whom. */
export function checkImports(files: SourceFiles): Violation[] {
  const violations: Violation[] = findCycles(files).map(([file = '', ...rest]) => ({
    file,
    rule: 'no-cycle',
    problem: `it imports itself: ${[...rest, file].join(' → ')}`,
    repair: 'move what both need into a file that imports neither',
  }));
  for (const [file, specifiers] of files) {
    for (const specifier of specifiers) {
      const target = resolveImport(file, specifier);
      const violation =
        target === undefined
          ? packageImport(file, specifier)
          : (coreImport(file, target) ?? outsideImport(file, target));
      if (violation !== undefined) violations.push(violation);
    }
  }
  return violations;
}

function packageImport(file: string, specifier: string): Violation | undefined {
  if (!/^packages\/[^/]+\/src\//.test(file) || !specifier.startsWith('@venice/errors-core/'))
    return undefined;
  if (specifier === '@venice/errors-core/adapter') return undefined;
  return {
    file,
    rule: 'public-entries',
    problem: `it imports ${specifier}`,
    repair: 'import from @venice/errors-core or @venice/errors-core/adapter',
  };
}

function coreImport(file: string, target: string): Violation | undefined {
  if (!file.startsWith(CORE) || !target.startsWith(CORE)) return undefined;
  const [from, to] = [layerOf(file), layerOf(target)];
  if (from === 'generated' || to === 'generated' || heightOf(to) <= heightOf(from)) return undefined;
  return {
    file,
    rule: 'core-layers',
    problem: `${from}/ imports ${target.slice(CORE.length)}, which is above it`,
    repair: `imports go down only: entries, ${LAYERS.toReversed().join(', ')}`,
  };
}

function layerOf(file: string): string {
  const [folder = '', ...rest] = file.slice(CORE.length).split('/');
  return rest.length === 0 ? '' : folder;
}

/** An entry, which is in no folder, is at the top. */
function heightOf(layer: string): number {
  return layer === '' ? LAYERS.length : LAYERS.indexOf(layer);
}

function outsideImport(file: string, target: string): Violation | undefined {
  const [, own] = /^(packages\/[^/]+\/src|scripts\/src\/[^/]+)\//.exec(file) ?? [];
  if (own === undefined || target.startsWith(`${own}/`)) return undefined;
  if (!own.startsWith('scripts/')) {
    return {
      file,
      rule: 'own-package',
      problem: `it imports ${target}, which is outside of ${own}`,
      repair: 'import the other package by its name',
    };
  }
  const [, , program = ''] = target.split('/');
  if (!target.startsWith('scripts/src/') || GROUND_FLOOR.includes(program)) return undefined;
  return {
    file,
    rule: 'own-program',
    problem: `it imports ${target}, which belongs to another program`,
    repair: `move what both need to ${GROUND_FLOOR.map((name) => `scripts/src/${name}/`).join(' or ')}`,
  };
}
