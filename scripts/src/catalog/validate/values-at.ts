import type { Place } from '../place.js';

/** A value in a file of the catalog. */
export interface ValueAt {
  readonly place: Place;
  readonly value: unknown;
}

/**
 * Returns the values at a path such as `routes.*.remedy`, in which `*` is any key or index. Absent ones are left out.
 *
 * @param place - The place of `value`.
 */
export function valuesAt(value: unknown, pattern: string, place: Place): ValueAt[] {
  return pattern.split('.').reduce<ValueAt[]>(
    (parents, step) =>
      parents.flatMap((parent) =>
        Object.entries(parent.value ?? {})
          .filter(([key, item]: [string, unknown]) => (step === '*' || step === key) && item !== undefined)
          .map(([key, item]: [string, unknown]) => ({ place: parent.place.at(key), value: item })),
      ),
    [{ place, value }],
  );
}
