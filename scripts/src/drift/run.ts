import { requireCatalog } from '../catalog/load.js';
import { requireModel } from '../catalog/read-model.js';
import type { ByDocument } from './difference.js';
import { type Drift, findDrift } from './find-drift.js';
import { readSource } from './read-source.js';
import { report, reportWritten } from './report.js';
import { textOf } from './texts.js';
import { writeCatalog, type Written } from './write/write-catalog.js';

/** The file or URL of each document to compare with, and what to do with the differences. */
export interface DriftOptions extends ByDocument<string> {
  readonly write?: boolean;
  readonly json?: boolean;
}

/** Compares, writes if asked to, and prints. Returns the exit code: 0 if nothing is left to do. Throws a `Refusal`. */
export async function run(root: string, options: DriftOptions): Promise<number> {
  const files = requireCatalog(root);
  const model = requireModel(files);
  const isNamed = options.page !== undefined || options.openapi !== undefined;
  const sources = isNamed ? options : model.api.official;
  const read = async (source?: string) => (source === undefined ? undefined : readSource(source));
  const [page, openapi] = await Promise.all([read(sources.page), read(sources.openapi)]);
  const drift = findDrift({ page, openapi }, model);
  const { differences, unused } = drift;
  const changes = differences.flatMap(({ change }) => change ?? []);
  const writes = options.write === true && differences.length > 0;
  const written = writes ? await writeCatalog(root, changes, files, model) : undefined;
  console.log(options.json === true ? asJson(drift, written) : asText(drift, written));
  const applied = written === undefined ? 0 : changes.length;
  return differences.length - applied + unused.length + (written?.toFill.length ?? 0) === 0 ? 0 : 1;
}

function asText(drift: Drift, written: Written | undefined): string {
  return [report(drift), ...(written === undefined ? [] : [reportWritten(written)])].join('\n\n');
}

function asJson(drift: Drift, written: Written | undefined): string {
  const differences = drift.differences.map((difference) => {
    const [what, todo] = textOf(difference);
    return { ...difference, what, todo };
  });
  return JSON.stringify({ ...drift, differences, ...written }, null, 2);
}
