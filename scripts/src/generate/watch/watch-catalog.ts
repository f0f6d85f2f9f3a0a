import type { Stats } from 'node:fs';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { globbySync } from 'globby';
import { readCatalog } from '../../catalog/read-catalog.js';
import { regenerate } from '../regenerate.js';
import { failure, type Report, reportOutcome } from '../report.js';
import { coalesce } from './coalesce.js';
import { createView, type Output } from './view.js';

/** Editors save in several steps: a save is over after this time without a change. */
const QUIET_MS = 30;
/** The catalog is compared once more after a run: chokidar may report only one of two quick saves. */
const SECOND_LOOK_MS = 100;
/** A run that another run or the disk prevented is repeated. */
const RETRY_MS = 500;

/** Generates now and at every save of the catalog or of an adapter's description, until the process ends. */
export function watchCatalog(root: string, output: Output): void {
  // The reader of the output, such as `head`, may have ended.
  output.on('error', () => process.exit(0));
  const view = createView(output);
  let blind = '';
  let seen = '';
  let isSettled = false;
  let standing = '';

  const show = ({ lines, ...report }: Report): void => {
    view({ ...report, lines: [...lines, ...(blind === '' ? [] : [blind])] });
  };

  const ask = coalesce(async (askedAt) => {
    const current = fingerprint(root);
    if (isSettled && current === seen) return;
    seen = current;
    const { report, isFinal } = await attempt(root);
    if (isFinal) {
      const ms = Math.round(performance.now() - askedAt);
      show({ ...report, summary: `${report.summary} (${ms} ms)` });
    } else {
      // Shown once for all attempts.
      if (report.summary !== standing) show({ ...report, summary: `${report.summary}\nTrying again.` });
      setTimeout(ask, RETRY_MS);
    }
    isSettled = isFinal;
    standing = report.summary;
    setTimeout(() => {
      if (fingerprint(root) !== seen) ask();
    }, SECOND_LOOK_MS);
  }, QUIET_MS);

  // From the root on, so that a catalog that goes away and comes back (with a branch, for example) is noticed.
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path, stats) => !isInput(relative(root, path).split(sep).join('/'), stats),
  });
  watcher.on('all', ask);
  watcher.on('error', (error) => {
    blind = `Not every save will be noticed (${String(error)}). Set CHOKIDAR_USEPOLLING=1 to look for changes at intervals instead.`;
    isSettled = false;
    ask();
  });
  watcher.on('ready', ask);
}

/** Runs once. `isFinal` means that only a save can change the result. */
async function attempt(root: string): Promise<{ report: Report; isFinal: boolean }> {
  try {
    const outcome = await regenerate(root);
    return {
      report: reportOutcome(outcome),
      isFinal: outcome.kind === 'done' || outcome.kind === 'problems',
    };
  } catch (error) {
    // A bug of the generator or of a description, shown in full.
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { report: failure([], text), isFinal: true };
  }
}

/** Identifies a state of the catalog and of the descriptions, also an unreadable one. */
function fingerprint(root: string): string {
  const { catalog = [], problems } = readCatalog(root);
  const descriptions = globbySync('packages/*/usage/description.ts', { cwd: root, stats: true });
  return JSON.stringify([
    [...catalog],
    problems,
    descriptions.map(({ path, stats }) => [path, stats?.mtimeMs]),
  ]);
}

/** Whether a path is that of a YAML file, of an adapter's description, or of a folder on the way to one. */
function isInput(path: string, stats?: Stats): boolean {
  const isOnTheWay = /^(?:|catalog(?:\/.*)?|packages(?:\/[^/]+(?:\/usage(?:\/description\.ts)?)?)?)$/.test(
    path,
  );
  return isOnTheWay && (stats?.isFile() !== true || /\.ya?ml$|\/description\.ts$/i.test(path));
}
