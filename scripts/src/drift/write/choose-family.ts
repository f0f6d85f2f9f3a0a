import { statusRule } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { NewCode } from '../finding.js';

/**
 * The family a new code most likely belongs to: that of the code with the same status whose name begins with
 * the most of the same words, else what the status says.
 */
export function chooseFamily({ code, status }: NewCode, { errors, tables }: CatalogModel): string {
  const [relative] = errors
    .filter((error) => error.status === status)
    .map((error) => ({ family: error.family, shared: sharedWords(code, error.code) }))
    .filter(({ shared }) => shared > 0)
    .sort((left, right) => right.shared - left.shared);
  return relative?.family ?? statusRule(status, tables.statuses).family;
}

function sharedWords(left: string, right: string): number {
  const words = right.split('_');
  const different = left.split('_').findIndex((word, index) => word !== words[index]);
  return different < 0 ? words.length : different;
}
