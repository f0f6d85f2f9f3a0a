import type { CatalogModel } from '../catalog/model/catalog-model.js';
import type { Difference, OfficialDocument } from './difference.js';

/** Separates the differences that `differences.yaml` accepts from the others, and finds its entries that no longer apply. */
export function judge(
  found: readonly Difference[],
  { differences: { differences: entries }, places }: CatalogModel,
  compared: readonly OfficialDocument[],
) {
  const keys = entries.map(keyOf);
  const indexes = found.map((difference) => keys.indexOf(keyOf(difference)));
  const accepted = found.flatMap((difference, index) => {
    const entry = entries[indexes[index] ?? -1];
    return entry === undefined ? [] : [{ ...difference, reason: entry.reason }];
  });
  const unused = entries.flatMap(({ document: of, id, subject }, index) => {
    if (indexes.includes(index) || !compared.includes(of)) return [];
    const place = places.differences.at('differences', index, 'subject');
    return [place.problem('difference-unused', { difference: id, subject })];
  });
  const differences: readonly Difference[] = found.filter((_, index) => indexes[index] === -1);
  return { differences, accepted, unused };
}

function keyOf({ document, id, subject }: Pick<Difference, 'document' | 'id' | 'subject'>): string {
  return JSON.stringify([document, id, subject]);
}
