import type { Catalog, CatalogEntry } from '../../catalog/catalog.js';

const MOST = 6;

/**
 * Returns the codes that a reader may be looking for in place of this one, the nearest first: those that its
 * texts name, and those with which it shares status, family and the first action.
 */
export function relatedCodes(code: string, { errors }: Catalog): string[] {
  const entry = errors[code];
  if (entry === undefined) return [];
  const scored = Object.entries(errors)
    .filter(([other]) => other !== code)
    .map(([other, candidate]) => ({ other, score: scoreOf(entry, other, candidate) }))
    .filter(({ score }) => score >= 3);
  return scored
    .sort((left, right) => right.score - left.score || (left.other < right.other ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}

function scoreOf(entry: CatalogEntry, other: string, candidate: CatalogEntry): number {
  const texts = [
    entry.summary,
    entry.remedy,
    ...Object.values(entry.routes ?? {}).map(({ remedy = '' }) => remedy),
  ];
  return (
    (texts.some((text) => new RegExp(`\\b${other}\\b`).test(text)) ? 8 : 0) +
    (candidate.family === entry.family ? 2 : 0) +
    (candidate.status === entry.status ? 2 : 0) +
    (candidate.actions[0] === entry.actions[0] ? 1 : 0)
  );
}
