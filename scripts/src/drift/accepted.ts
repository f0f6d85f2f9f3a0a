import type { ValidCatalog } from '../catalog/model/valid-catalog.js';
import type { ProblemOf } from '../catalog/problem.js';
import type { Difference, OfficialDocument } from './difference.js';

/** A difference that `differences.yaml` accepts, and why. */
export type AcceptedDifference = Difference & { readonly reason: string };

/** An entry of `differences.yaml` that no longer applies. */
export type UnusedEntry = ProblemOf<'difference-unused'>;

export interface Judged {
  readonly differences: readonly Difference[];
  readonly accepted: readonly AcceptedDifference[];
  readonly unused: readonly UnusedEntry[];
}

/** Separates the differences that `differences.yaml` accepts from the others. */
export function judge(
  found: readonly Difference[],
  { differences: { value, document } }: ValidCatalog,
  compared: readonly OfficialDocument[],
): Judged {
  const entries = value.differences;
  const keys = entries.map(keyOf);
  const indexes = found.map((difference) => keys.indexOf(keyOf(difference)));
  const accepted = found.flatMap((difference, index) => {
    const entry = entries[indexes[index] ?? -1];
    return entry === undefined ? [] : [{ ...difference, reason: entry.reason }];
  });
  const unused = entries.flatMap(({ document: of, id, subject }, index) =>
    indexes.includes(index) || !compared.includes(of)
      ? []
      : [
          document.problem('difference-unused', { difference: id, subject }, [
            'differences',
            index,
            'subject',
          ]),
        ],
  );
  return { differences: found.filter((_, index) => indexes[index] === -1), accepted, unused };
}

function keyOf({ document, id, subject }: Pick<Difference, 'document' | 'id' | 'subject'>): string {
  return JSON.stringify([document, id, subject]);
}
