import { statusRule } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { NewCode } from '../difference.js';

/**
 * Chooses the family of a new code: that of the code with the same status and the longest common prefix of words,
 * or the family of the status.
 */
export function chooseFamily({ code, status }: NewCode, { errors, tables }: CatalogModel): string {
  const [relative] = errors
    .filter((error) => error.status === status)
    .map(({ code: other, family }) => ({ family, common: commonWords(code, other) }))
    .filter(({ common }) => common > 0)
    .sort((left, right) => right.common - left.common);
  return relative?.family ?? statusRule(status, tables.statuses).family;
}

function commonWords(left: string, right: string): number {
  const words = right.split('_');
  const different = left.split('_').findIndex((word, index) => word !== words[index]);
  return different < 0 ? words.length : different;
}
