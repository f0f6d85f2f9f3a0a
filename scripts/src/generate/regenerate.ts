import { findAdapters } from '@venice/adapter-description';
import { readCatalog } from '../catalog/load.js';
import { Refusal } from '../workspace/refusal.js';
import { compareWithDisk, type Difference } from './disk/compare.js';
import { findHolder, takeLock } from './disk/lock.js';
import { digestInputs, keep, recall } from './disk/recall.js';
import { writeToDisk } from './disk/write.js';
import { comparedReport, generatedReport, preventedReport, problemsReport, type Report } from './report.js';

/** Compares the generated files with the catalog. Takes no lock and writes nothing. */
export async function check(root: string): Promise<Report> {
  try {
    const holder = findHolder(root);
    const { files, problems } = await generateFromDisk(root);
    if (files === undefined) return problemsReport(problems);
    return comparedReport(files.size, compareWithDisk(root, files), holder);
  } catch (error) {
    return prevented(error, []);
  }
}

/** Generates from the catalog on the disk and writes the generated files, under the lock. */
export async function regenerate(root: string): Promise<Report> {
  const written: Difference[] = [];
  try {
    const release = takeLock(root);
    try {
      const { files, problems, inputs } = await generateFromDisk(root);
      if (files === undefined) return problemsReport(problems);
      if (inputs !== undefined) keep(root, inputs, files);
      writeToDisk(root, files, compareWithDisk(root, files), (difference) => {
        written.push(difference);
      });
      return generatedReport(files.size, written);
    } finally {
      release();
    }
  } catch (error) {
    return prevented(error, written);
  }
}

/** `inputs` identifies what was read, unless the last run has read the same and its files were taken. */
async function generateFromDisk(root: string) {
  const { catalog, problems } = readCatalog(root);
  if (catalog === undefined) return { files: undefined, problems, inputs: undefined };
  const inputs = digestInputs(root, catalog);
  const files = recall(root, inputs);
  if (files !== undefined) return { files, problems, inputs: undefined };
  // Compilers and formatters take longer to load than everything above.
  const { generate } = await import('./generate.js');
  return { ...generate(catalog, await findAdapters(root)), inputs };
}

function prevented(error: unknown, written: readonly Difference[]): Report {
  if (error instanceof Refusal) return preventedReport(error.message, written);
  throw error;
}
