import type { DocumentPath } from '../../document.js';
import type { LocatedError, ValidCatalog } from '../../model/valid-catalog.js';
import type { Problem } from '../../problem.js';

/** Checks our texts about an entry: whole sentences, no courtesy, and every field of the error that they name exists. */
export function checkTexts(error: LocatedError, { shapes, headers }: ValidCatalog): Problem[] {
  const { entry, document, path } = error;
  const known = new Set([
    ...[...Object.keys(entry.fields), ...Object.keys(shapes.value.fields)].map((name) => `details.${name}`),
    ...Object.keys(headers.value.limits).map((name) => `rateLimit.${name}`),
  ]);
  return textsOf(error).flatMap(({ name, text, at }) => {
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

/** Mistakes that nobody sees in an editor. */
const FAULTS: readonly (readonly [form: RegExp, fault: string])[] = [
  [/ {2}/, 'has two spaces in a row'],
  [/[^.]$/, 'does not end with a period'],
];

interface LocatedText {
  readonly name: string;
  readonly text: string;
  readonly at: DocumentPath;
}

function textsOf({ entry }: LocatedError): LocatedText[] {
  const { summary, remedy, userMessage, routes = {}, fields } = entry;
  return [
    { name: 'summary', text: summary, at: ['summary'] },
    { name: 'remedy', text: remedy, at: ['remedy'] },
    ...(userMessage === undefined ? [] : [{ name: 'userMessage', text: userMessage, at: ['userMessage'] }]),
    ...Object.entries(routes).flatMap(([route, own]) =>
      own.remedy === undefined ? [] : [{ name: 'remedy', text: own.remedy, at: ['routes', route, 'remedy'] }],
    ),
    ...Object.entries(fields).map(([field, own]) => ({
      name: 'summary',
      text: own.summary,
      at: ['fields', field, 'summary'],
    })),
  ];
}
