import { setTimeout } from 'node:timers/promises';
import { readCatalog } from '../../catalog/load.js';
import { digestInputs } from '../disk/recall.js';
import { regenerate } from '../regenerate.js';
import type { Report } from '../report.js';
import { createView, type Output } from './view.js';

/** How often the catalog and the descriptions are read. It takes 3 ms, and no save is missed, whatever the system reports. */
const INTERVAL_MS = 100;
/** Editors save in several steps: a save is over after this time without a change. */
const QUIET_MS = 30;
/** A run that another run or the disk prevented is repeated. */
const RETRY_MS = 500;

/** Generates now and at every save of the catalog or of an adapter's description, until the process ends. */
export async function watchCatalog(root: string, output: Output): Promise<never> {
  // The reader of the output, such as `head`, may have ended.
  output.on('error', () => process.exit(0));
  const show = createView(output);
  let generated = '';
  let last = '';
  for (;;) {
    const current = fingerprint(root);
    const start = performance.now();
    await setTimeout(current === generated ? INTERVAL_MS : QUIET_MS);
    if (current === generated || current !== fingerprint(root)) continue;
    const report = await attempt(root);
    const { summary, isPrevented } = report;
    if (!isPrevented) {
      generated = current;
      show({ ...report, summary: `${summary} (${Math.round(performance.now() - start)} ms)` });
    } else {
      // Shown once for all attempts.
      if (summary !== last) show({ ...report, summary: `${summary}\nTrying again.` });
      await setTimeout(RETRY_MS);
    }
    last = summary;
  }
}

/** Runs once. Describes a bug of the generator or of a description in full. */
async function attempt(root: string): Promise<Report> {
  try {
    return await regenerate(root);
  } catch (error) {
    const summary = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { isSuccess: false, lines: [], summary };
  }
}

/** Identifies a state of the catalog and of the descriptions, also an unreadable one. */
function fingerprint(root: string): string {
  const { catalog, problems } = readCatalog(root);
  return catalog === undefined ? JSON.stringify(problems) : digestInputs(root, catalog);
}
