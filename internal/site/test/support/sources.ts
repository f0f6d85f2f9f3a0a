import { workspaceRoot } from '@venice/scripts/workspace/root';
import { readSources } from '../../src/build/read-sources.js';
import { siteFiles } from '../../src/build/site-files.js';
import { sitePages } from '../../src/pages/site-pages.js';

export const sources = await readSources(workspaceRoot);
export const pages = sitePages(sources);
export const files = siteFiles(sources, pages);
export const codes = Object.keys(sources.catalog.errors);
