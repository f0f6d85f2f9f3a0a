import type { ValidCatalog } from '../catalog/model/valid-catalog.js';
import type { Problem } from '../catalog/problem.js';
import type { Difference, OfficialDocument } from './difference.js';

/** A difference that `differences.yaml` accepts, and why. */
export type AcceptedDifference = Difference & { readonly reason: string };

/** An entry of `differences.yaml` that no longer applies. */
export interface UnusedEntry extends Problem {
  readonly id: 'difference-unused';
}

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
  const entries = new Map(value.differences.map((entry, index) => [keyOf(entry), { ...entry, index }]));
  const differences: Difference[] = [];
  const accepted: AcceptedDifference[] = [];
  for (const difference of found) {
    const entry = entries.get(keyOf(difference));
    if (entry === undefined) differences.push(difference);
    else accepted.push({ ...difference, reason: entry.reason });
  }
  const used = new Set(accepted.map(keyOf));
  const unused = [...entries]
    .filter(([key, entry]) => !used.has(key) && compared.includes(entry.document))
    .map(([, { id, subject, index }]) => ({
      ...document.problem(
        ['differences', index, 'subject'],
        `the difference "${id}" of "${subject}" no longer exists`,
        'remove its entry',
      ),
      id: 'difference-unused' as const,
    }));
  return { differences, accepted, unused };
}

function keyOf({ document, id, subject }: Pick<Difference, 'document' | 'id' | 'subject'>): string {
  return JSON.stringify([document, id, subject]);
}
