import type { LocatedError, ValidCatalog } from '../../model/valid-catalog.js';
import type { Problem } from '../../problem.js';
import { valuesAt } from '../values-at.js';

/** Checks our texts about an entry: whole sentences, no courtesy, and every field of the error that they name exists. */
export function checkTexts(error: LocatedError, { shapes, headers }: ValidCatalog): Problem[] {
  const { entry, document, path } = error;
  const known = new Set([
    ...[...Object.keys(entry.fields), ...Object.keys(shapes.value.fields)].map((name) => `details.${name}`),
    ...Object.keys(headers.value.limits).map((name) => `rateLimit.${name}`),
  ]);
  const texts = TEXTS.flatMap((pattern) => valuesAt(entry, pattern));
  return texts.flatMap(({ value, path: at }) => {
    const [name, text] = [String(at.at(-1)), String(value)];
    const [word] = /\b(please|sorry)\b|!(?=\s|$)/i.exec(text) ?? [];
    const references = [...text.matchAll(/\b(?:details|rateLimit)\.\w+/g)].map(([reference]) => reference);
    const fault = FAULTS.find(([form]) => form.test(text))?.[1];
    return [
      ...(fault === undefined ? [] : [document.problem('untidy-text', { name, fault }, [...path, ...at])]),
      ...(word === undefined ? [] : [document.problem('polite-text', { name, word }, [...path, ...at])]),
      ...references
        .filter((reference) => !known.has(reference))
        .map((part) => document.problem('unknown-reference', { name, part }, [...path, ...at])),
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
