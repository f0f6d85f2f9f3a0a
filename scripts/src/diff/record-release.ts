import { exitCodeOf } from '../workspace/refusal.js';
import { workspaceRoot } from '../workspace/root.js';
import { readGroup } from './changesets.js';
import { raiseExamples } from './examples.js';
import { readExported } from './exported.js';
import { PUBLISHED, writePublished } from './published.js';

/** Runs in `pnpm release:version`, after the versions went up: records what they promise, and raises them in `examples/`. */
async function recordRelease(): Promise<number> {
  const group = await readGroup(workspaceRoot);
  const { version } = group;
  await writePublished(workspaceRoot, version, readExported(workspaceRoot));
  console.log(`Recorded the catalog of ${version} in ${PUBLISHED}.`);
  const raised = raiseExamples(workspaceRoot, group);
  if (raised.length > 0) console.log(`Raised the packages to ${version} in ${raised.join(', ')}.`);
  return 0;
}

process.exitCode = await exitCodeOf(recordRelease);
