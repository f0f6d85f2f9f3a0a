import { fileURLToPath } from 'node:url';
import { readCurrent } from './catalog/current.js';
import { PUBLISHED, writePublished } from './catalog/published.js';
import { readGroup } from './changeset/group.js';

/** The step of `pnpm release:version` after the versions were raised: what they promise from now on. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const { version } = await readGroup(root);
await writePublished(root, version, readCurrent(root));
console.log(`${PUBLISHED} tells what ${version} promises.`);
