import { join, relative } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { sitePages } from '../pages/site-pages.js';
import { buildSite } from './build-site.js';
import { readSources } from './read-sources.js';
import { siteFiles } from './site-files.js';

const started = performance.now();
const sources = await readSources(workspaceRoot);
const files = siteFiles(sources, sitePages(sources));
const dist = await buildSite(join(workspaceRoot, 'internal/site'), files);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`The site is in ${relative(process.cwd(), dist)} (${seconds} s). To look at it: pnpm site:serve`);
