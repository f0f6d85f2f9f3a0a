import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { basePath } from '../build/site-files.js';
import { readCatalog } from '../catalog/catalog.js';
import { serveSite } from './serve-site.js';

const IDLE_MS = 60 * 60 * 1000;

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
const dist = join(workspaceRoot, 'internal/site/dist');

if (existsSync(join(dist, 'index.html'))) {
  const { site } = await readCatalog(workspaceRoot);
  const served = await serveSite(dist, { port: Number(values.port), idleMs: IDLE_MS, base: basePath(site) });
  console.log(`${served.url}\nIt ends with Ctrl-C, or after an hour without a request.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, served.close);
  await served.closed;
} else {
  console.error('The site is not built. Run: pnpm site:build');
  process.exitCode = 1;
}
