import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globbySync } from 'globby';
import { exitCodeOf } from '../workspace/refusal.js';
import { workspaceRoot } from '../workspace/root.js';
import { readGroup } from './changesets.js';
import { readExported } from './exported.js';
import { PUBLISHED, writePublished } from './published.js';

/** Runs in `pnpm release:version`, after the versions went up: records what they promise, and raises them in `examples/`. */
async function recordRelease(): Promise<number> {
  const { names, version } = await readGroup(workspaceRoot);
  await writePublished(workspaceRoot, version, readExported(workspaceRoot));
  console.log(`Recorded the catalog of ${version} in ${PUBLISHED}.`);
  const raised = raiseExamples(names, version);
  if (raised.length > 0) console.log(`Raised the packages to ${version} in ${raised.join(', ')}.`);
  return 0;
}

/** Sets the version of our packages in each project of `examples/`, and returns the files that changed. */
function raiseExamples(names: readonly string[], version: string): readonly string[] {
  const versions = new RegExp(`("(?:${names.join('|')})"): "[^"]*"`, 'g');
  return globbySync('examples/*/package.json', { cwd: workspaceRoot }).filter((file) => {
    const path = join(workspaceRoot, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replaceAll(versions, `$1: "${version}"`);
    if (after !== before) writeFileSync(path, after);
    return after !== before;
  });
}

process.exitCode = await exitCodeOf(recordRelease);
