import { readCatalogFiles } from '../catalog/load.js';
import type { ValidCatalog } from '../catalog/model/valid-catalog.js';
import { formatProblem } from '../catalog/problem.js';
import { readModel } from '../catalog/read-model.js';
import { type Drift, findDrift, type OfficialText } from './find-drift.js';
import type { OfficialDocument } from './finding.js';
import { readSource } from './read-source.js';
import { report } from './report.js';
import { putIntoCatalog } from './write/put-into-catalog.js';

export interface DriftOptions {
  /** File or URL of the error page. */
  readonly page?: string;
  /** File or URL of the OpenAPI document. */
  readonly openapi?: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

/** Compares, writes where asked to, and tells. Returns the exit code: 0 where nothing is left to do. */
export async function run(root: string, options: DriftOptions): Promise<number> {
  const files = readCatalogFiles(root);
  const { catalog, model, problems } = readModel(files);
  if (catalog === undefined) {
    console.error(problems.map(formatProblem).join('\n'));
    console.error('\nThe catalog has to be sound before it can be compared.');
    return 1;
  }
  let drift: Drift;
  try {
    drift = findDrift(await readTexts(options, catalog), catalog, model);
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  const changes = drift.findings.flatMap(({ change }) => (change === undefined ? [] : [change]));
  const writes = options.write === true && drift.findings.length > 0;
  const written = writes ? await putIntoCatalog(root, changes, files, model) : undefined;

  if (options.json === true) console.log(JSON.stringify({ ...drift, ...written }, null, 2));
  else console.log([report(drift), ...(written === undefined ? [] : [reportWritten(written)])].join('\n\n'));

  const settled = written === undefined ? 0 : changes.length;
  const left = drift.findings.length - settled + drift.unneeded.length + (written?.toFill.length ?? 0);
  return left === 0 ? 0 : 1;
}

async function readTexts(options: DriftOptions, catalog: ValidCatalog): Promise<OfficialText[]> {
  const isNamed = options.page !== undefined || options.openapi !== undefined;
  const named = isNamed ? options : catalog.api.value.official;
  const sources = (['page', 'openapi'] as const).flatMap((document) => {
    const source = named[document];
    return source === undefined ? [] : [{ document, source }];
  });
  return Promise.all(sources.map(({ document, source }) => readText(document, source)));
}

async function readText(document: OfficialDocument, source: string): Promise<OfficialText> {
  try {
    return { document, text: await readSource(source) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${document} ${source}: ${reason}`, { cause: error });
  }
}

function reportWritten({
  written,
  toFill,
}: {
  written: readonly string[];
  toFill: readonly string[];
}): string {
  if (written.length === 0) return 'Nothing of this can be written without a person.';
  return [
    ...written.map((file) => `wrote  ${file}`),
    ...(toFill.length === 0
      ? []
      : ['', 'Still to be filled in, before `pnpm generate` takes it:', ...toFill]),
  ].join('\n');
}
