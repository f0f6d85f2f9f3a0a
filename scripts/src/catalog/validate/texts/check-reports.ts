import type { ValidCatalog } from '../../model/valid-catalog.js';
import type { Problem } from '../../problem.js';
import { valuesAt } from '../values-at.js';

/** What users of an application do not have to know: its key, its account, and whose API it calls. */
const REVEALING =
  /\b(?:venice|api|keys?|tokens?|accounts?|balances?|credits?|quotas?|plans?|subscriptions?|wallets?|providers?|gateways?)\b/i;

/** Checks that every status to return has a title, and that no text for users reveals what is none of their business. */
export function checkReports({ errors, reports, dialects }: ValidCatalog): Problem[] {
  const rows = Object.entries(reports.value.actions).map(([action, value]) => ({
    document: reports.document,
    path: ['actions', action],
    value,
  }));
  // An entry can have a status and a text in place of those of its action.
  const all = [...rows, ...errors.map(({ document, path, entry: value }) => ({ document, path, value }))];
  const known = Object.keys(reports.value.statuses);
  const names = Object.values(dialects.value.dialects).map(({ name }) => name);
  return all.flatMap(({ document, path, value }) => {
    const { userMessage = '' } = value;
    const word =
      REVEALING.exec(userMessage)?.[0] ?? names.find((name) => ` ${userMessage} `.includes(` ${name} `));
    return [
      ...['returnStatus', 'keep.*']
        .flatMap((pattern) => valuesAt(value, pattern))
        .filter(({ value: status }) => !known.includes(String(status)))
        .map((found) => {
          const facts = { status: Number(found.value), known };
          return document.problem('untitled-status', facts, [...path, ...found.path]);
        }),
      ...(word === undefined ? [] : [document.problem('revealing-text', { word }, [...path, 'userMessage'])]),
    ];
  });
}
