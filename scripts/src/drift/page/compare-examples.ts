import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Finding } from '../finding.js';
import { compareBody } from '../openapi/compare-body.js';
import { exampleBody } from '../openapi/example-body.js';
import type { PageExample } from './read-page.js';

/** Holds the catalog against the bodies that the page shows. They come without a status: any will do. */
export function compareExamples(examples: readonly PageExample[], model: CatalogModel): Finding[] {
  return examples.flatMap(({ line, body }) =>
    compareBody(
      exampleBody(body),
      { document: 'page', name: 'example', where: `line ${line}`, status: ANY_STATUS },
      model,
    ),
  );
}

/** Inside a success every sentence and field counts. */
const ANY_STATUS = 200;
