import { fileURLToPath } from 'node:url';
import { readGroup } from './changesets.js';
import { readExported } from './exported.js';
import { PUBLISHED, writePublished } from './published.js';
import { exitCodeOf } from './refusal.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs in `pnpm release:version`, after the versions went up: records what they promise. */
async function recordRelease(): Promise<number> {
  const { version } = await readGroup(ROOT);
  await writePublished(ROOT, version, readExported(ROOT));
  console.log(`Recorded the catalog of ${version} in ${PUBLISHED}.`);
  return 0;
}

process.exitCode = await exitCodeOf(recordRelease);
