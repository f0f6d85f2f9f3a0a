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
  const entries = [...value.differences.entries()];
  const differences: Difference[] = [];
  const accepted: AcceptedDifference[] = [];
  const used = new Set<number>();
  for (const difference of found) {
    const [index, entry] = entries.find(([, each]) => keyOf(each) === keyOf(difference)) ?? [];
    if (index === undefined || entry === undefined) {
      differences.push(difference);
    } else {
      accepted.push({ ...difference, reason: entry.reason });
      used.add(index);
    }
  }
  const unused = entries
    .filter(([index, entry]) => !used.has(index) && compared.includes(entry.document))
    .map(([index, { id, subject }]) =>
      document.problem('difference-unused', { difference: id, subject }, ['differences', index, 'subject']),
    );
  return { differences, accepted, unused };
}

function keyOf({ document, id, subject }: Pick<Difference, 'document' | 'id' | 'subject'>): string {
  return JSON.stringify([document, id, subject]);
}
