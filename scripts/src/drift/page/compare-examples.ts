import type { CatalogModel } from '../../generate/model/catalog-model.js';
import type { Finding } from '../finding.js';
import { compareBody } from '../openapi/compare-body.js';
import { listOf, recordOf, type SchemaField } from '../openapi/schema-reader.js';
import type { PageExample } from './read-page.js';

/** Holds the catalog against the bodies that the page shows. They come without a status: any will do. */
export function compareExamples(examples: readonly PageExample[], model: CatalogModel): Finding[] {
  return examples.flatMap(({ line, body }) =>
    compareBody(
      { schema: undefined, inside: undefined, fields: fieldsOf(body), sample: body },
      { document: 'page', name: 'example', where: `line ${line}`, status: ANY_STATUS },
      model,
    ),
  );
}

/** Inside a success every sentence and field counts. */
const ANY_STATUS = 200;

function fieldsOf(value: unknown, path = ''): SchemaField[] {
  const below = [
    ...listOf(value).map((item) => [`${path}[]`, item] as const),
    ...Object.entries(recordOf(value)).map(
      ([key, item]) => [path === '' ? key : `${path}.${key}`, item] as const,
    ),
  ];
  return below.flatMap(([at, item]) => [
    { path: at, values: [], examples: typeof item === 'string' ? [item] : [] },
    ...fieldsOf(item, at),
  ]);
}
