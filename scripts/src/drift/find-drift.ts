import type { CatalogModel } from '../catalog/model/catalog-model.js';
import type { ValidCatalog } from '../catalog/model/valid-catalog.js';
import { judge, type Judged } from './accepted.js';
import { type Difference, mergeDifferences, type OfficialDocument } from './difference.js';
import { compareOpenapi } from './openapi/compare-openapi.js';
import { readOpenapi } from './openapi/read-openapi.js';
import { comparePage } from './page/compare-page.js';
import { readPage } from './page/read-page.js';

/** The text of an official document. */
export interface OfficialText {
  readonly document: OfficialDocument;
  readonly text: string;
}

export interface Drift extends Judged {
  /** What was compared, for a sentence. */
  readonly compared: readonly string[];
}

/**
 * Compares the catalog with official documents. Pure.
 *
 * @throws `Unreadable` if a text is not the document it should be
 */
export function findDrift(texts: readonly OfficialText[], catalog: ValidCatalog, model: CatalogModel): Drift {
  const results = texts.map(({ document, text }) =>
    document === 'page' ? driftFromPage(text, catalog, model) : driftFromOpenapi(text, model),
  );
  const found = mergeDifferences(results.flatMap(({ differences }) => differences));
  const documents = texts.map(({ document }) => document);
  return { compared: results.map(({ compared }) => compared), ...judge(found, catalog, documents) };
}

interface Compared {
  readonly compared: string;
  readonly differences: readonly Difference[];
}

function driftFromPage(text: string, catalog: ValidCatalog, model: CatalogModel): Compared {
  const page = readPage(text);
  return {
    compared: `the error page: ${page.rows.length} codes, ${page.examples.length} bodies`,
    differences: comparePage(page, catalog, model),
  };
}

function driftFromOpenapi(text: string, model: CatalogModel): Compared {
  const errorKeys = new Set(model.streams.errors.flatMap(({ path }) => path.split('.').slice(-1)));
  const description = readOpenapi(text, errorKeys);
  const { version, routes, responses } = description;
  return {
    compared: `the OpenAPI document ${version}: ${routes.length} routes, ${responses.length} error responses`,
    differences: compareOpenapi(description, model),
  };
}
