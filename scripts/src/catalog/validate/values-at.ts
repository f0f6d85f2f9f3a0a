import type { DocumentPath } from '../document.js';

/** A value in a file of the catalog. */
export interface ValueAt {
  readonly path: DocumentPath;
  readonly value: unknown;
}

/** Returns the values at a path such as `routes.*.remedy`, in which `*` is any key or index. Absent ones are left out. */
export function valuesAt(value: unknown, pattern: string): ValueAt[] {
  return pattern.split('.').reduce<ValueAt[]>(
    (parents, step) =>
      parents.flatMap(({ path, value: parent }) =>
        Object.entries(parent ?? {})
          .filter(([key, item]: [string, unknown]) => (step === '*' || step === key) && item !== undefined)
          .map(([key, item]: [string, unknown]) => ({ path: [...path, key], value: item })),
      ),
    [{ path: [], value }],
  );
}
