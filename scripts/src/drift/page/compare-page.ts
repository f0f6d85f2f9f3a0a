import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { ValidCatalog } from '../../catalog/model/valid-catalog.js';
import { compareBody } from '../body/compare-body.js';
import { exampleBody } from '../body/described-body.js';
import type { Difference } from '../difference.js';
import { compareTable } from './compare-table.js';
import type { ErrorPage } from './read-page.js';

/** Compares the catalog with the official error page. */
export function comparePage(page: ErrorPage, catalog: ValidCatalog, model: CatalogModel): Difference[] {
  return [
    ...compareTable(page.rows, catalog),
    ...page.examples.flatMap(({ line, body }) =>
      compareBody(
        exampleBody(body),
        { document: 'page', name: 'example', position: `line ${line}`, status: ANY_STATUS },
        model,
      ),
    ),
  ];
}

/** The page shows bodies without a status. Inside a 200 the messages and fields of every status count. */
const ANY_STATUS = 200;
