import type { ValidCatalog } from '../../model/valid-catalog.js';
import type { Problem } from '../../problem.js';
import { valuesAt } from '../values-at.js';

/** What users of an application do not have to know: its key, its account, and whose API it calls. */
const REVEALING =
  /\b(?:venice|api|keys?|tokens?|accounts?|balances?|credits?|quotas?|plans?|subscriptions?|wallets?|providers?|gateways?)\b/i;

/** Checks that every status to return has a title, and that no text for users reveals what is none of their business. */
export function checkReports({ errors, reports, dialects, places }: ValidCatalog): Problem[] {
  const names = Object.values(dialects.dialects).map(({ name }) => name);
  const known = Object.keys(reports.statuses);
  // An entry can have a status and a text in place of those of its action.
  const all = [
    ...valuesAt(reports, 'actions.*', places.reports),
    ...errors.map((error) => ({ value: error, place: error.place })),
  ];
  const at = (pattern: string) => all.flatMap(({ value, place }) => valuesAt(value, pattern, place));
  const untitled = ['returnStatus', 'keep.*']
    .flatMap(at)
    .filter(({ value }) => !known.includes(String(value)))
    .map(({ value, place }) => place.problem('untitled-status', { status: Number(value), known }));
  const revealing = at('userMessage').flatMap(({ value, place }) => {
    const text = String(value);
    const word = REVEALING.exec(text)?.[0] ?? names.find((name) => ` ${text} `.includes(` ${name} `));
    return word === undefined ? [] : [place.problem('revealing-text', { word })];
  });
  return [...untitled, ...revealing];
}
