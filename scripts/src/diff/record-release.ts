import { fileURLToPath } from 'node:url';
import { readCurrent } from './catalog/current.js';
import { PUBLISHED, writePublished } from './catalog/published.js';
import { readGroup } from './changeset/group.js';
import { exitCodeOf } from './refusal.js';
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The step of `pnpm release:version` after the versions were raised: what they promise from now on. */
async function recordRelease(): Promise<number> {
  const { version } = await readGroup(ROOT);
  await writePublished(ROOT, version, readCurrent(ROOT));
  console.log(`${PUBLISHED} tells what ${version} promises.`);
  return 0;
}

process.exitCode = await exitCodeOf(recordRelease);
