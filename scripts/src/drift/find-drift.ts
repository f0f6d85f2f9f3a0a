import type { CatalogModel } from '../catalog/model/catalog-model.js';
import type { ValidCatalog } from '../catalog/model/valid-catalog.js';
import { judge, type Judged } from './differences.js';
import { type Finding, mergeFindings, type OfficialDocument } from './finding.js';
import { compareOpenapi } from './openapi/compare-openapi.js';
import { readOpenapi } from './openapi/read-openapi.js';
import { compareExamples } from './page/compare-examples.js';
import { comparePage } from './page/compare-page.js';
import { readPage } from './page/read-page.js';

/** The text of an official document. */
export interface OfficialText {
  readonly document: OfficialDocument;
  readonly text: string;
}

/** What was compared, in a few words, and what came of it. */
export interface Drift extends Judged {
  readonly compared: readonly string[];
}

/**
 * Holds the catalog against official documents. Pure.
 *
 * @throws where a text is not what it should be, with what is wrong with it
 */
export function findDrift(texts: readonly OfficialText[], catalog: ValidCatalog, model: CatalogModel): Drift {
  const results = texts.map(({ document, text }) =>
    document === 'page' ? driftFromPage(text, catalog, model) : driftFromOpenapi(text, model),
  );
  const judged = judge(
    mergeFindings(results.flatMap(({ findings }) => findings)),
    catalog,
    texts.map(({ document }) => document),
  );
  return { ...judged, compared: results.map(({ compared }) => compared) };
}

interface Compared {
  readonly compared: string;
  readonly findings: readonly Finding[];
}

function driftFromPage(text: string, catalog: ValidCatalog, model: CatalogModel): Compared {
  const { rows, examples } = readPage(text);
  return {
    compared: `the error page: ${rows.length} codes, ${examples.length} bodies`,
    findings: [...comparePage(rows, catalog), ...compareExamples(examples, model)],
  };
}

function driftFromOpenapi(text: string, model: CatalogModel): Compared {
  const description = readOpenapi(text, errorKeys(model));
  const { version, routes, responses } = description;
  return {
    compared: `the OpenAPI document ${version}: ${routes.length} routes, ${responses.length} error responses`,
    findings: compareOpenapi(description, model),
  };
}

/** Under which keys an error stands where the answer is none. */
function errorKeys({ streams }: CatalogModel): ReadonlySet<string> {
  return new Set(streams.errors.flatMap(({ path }) => path.split('.').slice(-1)));
}
