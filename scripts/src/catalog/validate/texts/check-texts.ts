import type { DocumentPath } from '../../document.js';
import type { LocatedError, ValidCatalog } from '../../model/valid-catalog.js';
import type { Problem } from '../../problem.js';

/** Checks our texts about an entry: no courtesy, and every field of the error that they name exists. */
export function checkTexts(error: LocatedError, { shapes, headers }: ValidCatalog): Problem[] {
  const { entry, document, path } = error;
  const known = new Set([
    ...[...Object.keys(entry.fields), ...Object.keys(shapes.value.fields)].map((name) => `details.${name}`),
    ...Object.keys(headers.value.limits).map((name) => `rateLimit.${name}`),
  ]);
  return textsOf(error).flatMap(({ name, text, at }) => {
    const [word] = /\b(please|sorry)\b|!(?=\s|$)/i.exec(text) ?? [];
    const references = [...text.matchAll(/\b(?:details|rateLimit)\.\w+/g)].map(([reference]) => reference);
    return [
      ...(word === undefined ? [] : [document.problem('polite-text', { name, word }, [...path, ...at])]),
      ...references
        .filter((reference) => !known.has(reference))
        .map((part) => document.problem('unknown-reference', { name, part }, [...path, ...at])),
    ];
  });
}

interface LocatedText {
  readonly name: string;
  readonly text: string;
  readonly at: DocumentPath;
}

function textsOf({ entry }: LocatedError): LocatedText[] {
  const { summary, remedy, routes = {}, fields } = entry;
  return [
    { name: 'summary', text: summary, at: ['summary'] },
    { name: 'remedy', text: remedy, at: ['remedy'] },
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
