import type { CatalogModel } from '../catalog/model/catalog-model.js';
import { type Difference, keyOf, type OfficialDocument } from './difference.js';

/** Separates the differences that `differences.yaml` accepts from the others, and finds its entries that no longer apply. */
export function judge(
  found: readonly Difference[],
  { differences: { differences: entries }, places }: CatalogModel,
  compared: readonly OfficialDocument[],
) {
  const entryOf = (difference: Difference) => entries.find((entry) => keyOf(entry) === keyOf(difference));
  const used = new Set(found.map(entryOf));
  const unused = entries.flatMap((entry, index) => {
    if (used.has(entry) || !compared.includes(entry.document)) return [];
    const place = places.differences.at('differences', index, 'subject');
    return [place.problem('difference-unused', { difference: entry.id, subject: entry.subject })];
  });
  const accepted = found.flatMap((difference) => {
    const entry = entryOf(difference);
    return entry === undefined ? [] : [{ ...difference, reason: entry.reason }];
  });
  const differences: readonly Difference[] = found.filter((difference) => entryOf(difference) === undefined);
  return { differences, accepted, unused };
}
