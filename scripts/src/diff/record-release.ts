import { exitCodeOf } from '../workspace/refusal.js';
import { workspaceRoot } from '../workspace/root.js';
import { readGroup } from './changesets.js';
import { readExported } from './exported.js';
import { PUBLISHED, writePublished } from './published.js';

/** Runs in `pnpm release:version`, after the versions went up: records what they promise. */
async function recordRelease(): Promise<number> {
  const { version } = await readGroup(workspaceRoot);
  await writePublished(workspaceRoot, version, readExported(workspaceRoot));
  console.log(`Recorded the catalog of ${version} in ${PUBLISHED}.`);
  return 0;
}

process.exitCode = await exitCodeOf(recordRelease);
