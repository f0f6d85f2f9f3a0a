import { fold, matchWholeMessage } from '@venice/errors-core/recognizer';
import { distance } from 'fastest-levenshtein';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { variablesOf } from '../../catalog/model/messages.js';

/** Returns whether the catalog knows a message at a status. Inside a 200, every message counts. */
export function isKnownMessage(message: string, status: number, { tables }: CatalogModel): boolean {
  const counts = (statuses: readonly number[]): boolean => status < 400 || statuses.includes(status);
  return matchWholeMessage(message, tables.messages, ({ statuses }) => counts(statuses)) !== undefined;
}

/** Finds the variant without variable parts that is a message; -1 for none. */
export function findVariant(variants: readonly { readonly text: string }[], message: string): number {
  return variants.findIndex(({ text }) => fold(text) === fold(message) && variablesOf(text).length === 0);
}

/** The share of a message that may differ in a similar one. */
const SIMILAR = 0.35;

/** Finds the code at a status with the most similar message, if one is similar at all. */
export function similarCode(message: string, status: number, { messages }: CatalogModel): string | undefined {
  const folded = fold(message);
  const [nearest] = messages
    .filter(({ rule, template }) => rule.statuses.includes(status) && template.captures.length === 0)
    .map(({ rule: { code }, template: { literals } }) => {
      const [known = ''] = literals;
      return { code, difference: distance(folded, known) / Math.max(folded.length, known.length) };
    })
    .filter(({ difference }) => difference <= SIMILAR)
    .sort((left, right) => left.difference - right.difference);
  return nearest?.code;
}
