import type { CatalogModel } from '../catalog/model/catalog-model.js';
import { judge } from './accepted.js';
import { type ByDocument, type Difference, mergeDifferences, type OfficialDocument } from './difference.js';
import { compareOpenapi } from './openapi/compare-openapi.js';
import { readOpenapi } from './openapi/read-openapi.js';
import { comparePage } from './page/compare-page.js';
import { readPage } from './page/read-page.js';

export type Drift = ReturnType<typeof findDrift>;

/**
 * Compares the catalog with official documents. Pure.
 *
 * @throws `Refusal` if a text is not the document it should be
 */
export function findDrift(texts: ByDocument<string>, model: CatalogModel) {
  // A summary of each document.
  const compared: string[] = [];
  const differences: Difference[] = [];
  const documents: OfficialDocument[] = [];
  if (texts.page !== undefined) {
    const page = readPage(texts.page);
    documents.push('page');
    compared.push(`the error page: ${page.rows.length} codes, ${page.examples.length} examples`);
    differences.push(...comparePage(page, model));
  }
  if (texts.openapi !== undefined) {
    const errorKeys = new Set(model.streams.errors.flatMap(({ path }) => path.split('.').slice(-1)));
    const description = readOpenapi(texts.openapi, errorKeys);
    const { version, routes, responses } = description;
    documents.push('openapi');
    compared.push(
      `the OpenAPI document ${version}: ${routes.length} routes, ${responses.length} error responses`,
    );
    differences.push(...compareOpenapi(description, model));
  }
  return { compared, ...judge(mergeDifferences(differences), model, documents) };
}
