import type { LocatedError } from '../../model/located.js';
import type { ValidCatalog } from '../../model/valid-catalog.js';
import type { Problem } from '../../problem.js';
import { valuesAt } from '../values-at.js';

/** Checks our texts about an entry: whole sentences, no courtesy, and every field of the error that they name exists. */
export function checkTexts(error: LocatedError, { shapes, headers }: ValidCatalog): Problem[] {
  const known = new Set([
    ...[...Object.keys(error.fields), ...Object.keys(shapes.fields)].map((name) => `details.${name}`),
    ...Object.keys(headers.limits).map((name) => `rateLimit.${name}`),
  ]);
  const texts = TEXTS.flatMap((pattern) => valuesAt(error, pattern, error.place));
  return texts.flatMap(({ value, place }) => {
    const { name } = place;
    const text = String(value);
    const [word] = /\b(please|sorry)\b|!(?=\s|$)/i.exec(text) ?? [];
    const references = [...text.matchAll(/\b(?:details|rateLimit)\.\w+/g)].map(([reference]) => reference);
    const fault = FAULTS.find(([form]) => form.test(text))?.[1];
    return [
      ...(fault === undefined ? [] : [place.problem('untidy-text', { name, fault })]),
      ...(word === undefined ? [] : [place.problem('polite-text', { name, word })]),
      ...references
        .filter((reference) => !known.has(reference))
        .map((part) => place.problem('unknown-reference', { name, part })),
    ];
  });
}

/** The texts of an entry that are ours. */
const TEXTS = ['summary', 'remedy', 'userMessage', 'routes.*.remedy', 'fields.*.summary'];

/** Mistakes that nobody sees in an editor. */
const FAULTS: readonly (readonly [form: RegExp, fault: string])[] = [
  [/ {2}/, 'has two spaces in a row'],
  [/[^.]$/, 'does not end with a period'],
];
