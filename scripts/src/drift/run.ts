import { readCatalogFiles } from '../catalog/load.js';
import type { ValidCatalog } from '../catalog/model/valid-catalog.js';
import { formatProblem } from '../catalog/problem.js';
import { readModel } from '../catalog/read-model.js';
import type { OfficialDocument } from './difference.js';
import { type Drift, findDrift, type OfficialText } from './find-drift.js';
import { readSource } from './read-source.js';
import { report, reportWritten } from './report.js';
import { textOf } from './texts.js';
import { Unreadable } from './unreadable.js';
import { writeCatalog, type Written } from './write/write-catalog.js';

export interface DriftOptions {
  /** File or URL of the error page. */
  readonly page?: string;
  /** File or URL of the OpenAPI document. */
  readonly openapi?: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

/** Compares, writes if asked to, and prints. Returns the exit code: 0 if nothing is left to do. */
export async function run(root: string, options: DriftOptions): Promise<number> {
  const files = readCatalogFiles(root);
  const { catalog, model, problems } = readModel(files);
  if (catalog === undefined) {
    console.error(problems.map(formatProblem).join('\n'));
    console.error('\nFix the catalog first; only a valid one can be compared.');
    return 1;
  }
  let drift: Drift;
  try {
    drift = findDrift(await readTexts(options, catalog), catalog, model);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { id, message } = error;
    if (options.json === true) console.log(JSON.stringify({ error: { id, message } }, null, 2));
    else console.error(`error: ${message} (${id})`);
    return 1;
  }
  const changes = drift.differences.flatMap(({ change }) => (change === undefined ? [] : [change]));
  const writes = options.write === true && drift.differences.length > 0;
  const written = writes ? await writeCatalog(root, changes, files, model) : undefined;

  console.log(options.json === true ? asJson(drift, written) : asText(drift, written));

  const applied = written === undefined ? 0 : changes.length;
  const left = drift.differences.length - applied + drift.unused.length + (written?.toFill.length ?? 0);
  return left === 0 ? 0 : 1;
}

function asText(drift: Drift, written: Written | undefined): string {
  return [report(drift), ...(written === undefined ? [] : [reportWritten(written)])].join('\n\n');
}

function asJson(drift: Drift, written: Written | undefined): string {
  const differences = drift.differences.map((difference) => {
    const { what, todo } = textOf(difference);
    return { ...difference, what, todo };
  });
  return JSON.stringify({ ...drift, differences, ...written }, null, 2);
}

/** Reads the documents that the options name, or both at the addresses in `api.yaml`. */
function readTexts(options: DriftOptions, catalog: ValidCatalog): Promise<OfficialText[]> {
  const isNamed = options.page !== undefined || options.openapi !== undefined;
  const sources = isNamed ? options : catalog.api.value.official;
  return Promise.all(
    (['page', 'openapi'] as const).flatMap((document) => {
      const source = sources[document];
      return source === undefined ? [] : [readText(document, source)];
    }),
  );
}

async function readText(document: OfficialDocument, source: string): Promise<OfficialText> {
  return { document, text: await readSource(source) };
}
