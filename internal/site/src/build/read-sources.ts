import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalog } from '../catalog/catalog.js';
import { readHandlers } from '../pages/code/handlers.js';
import type { SiteSources } from '../pages/site-pages.js';

/** The guides in the order of the navigation. */
const GUIDES = [
  'openai',
  'ai-sdk',
  'langchain',
  'axios',
  'fetch',
  'other-clients',
  'retries',
  'testing',
  'adding-an-error',
];

/** Reads everything that the pages are made of. */
export async function readSources(workspace: string): Promise<SiteSources> {
  const folder = join(workspace, 'internal/site/guides');
  const written = (await readdir(folder)).map((file) => file.replace(/\.md$/, ''));
  const guides = [...GUIDES, ...written.filter((name) => !GUIDES.includes(name)).sort()];
  return {
    catalog: await readCatalog(workspace),
    handlers: await readHandlers(workspace),
    guides: await Promise.all(
      guides.map(async (name) => ({ name, text: await readFile(join(folder, `${name}.md`), 'utf8') })),
    ),
    readText: (file) => readFileSync(join(workspace, file), 'utf8'),
  };
}
