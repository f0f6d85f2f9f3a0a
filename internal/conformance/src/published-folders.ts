import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace-root.js';

const parent = join(workspaceRoot, 'packages');

/** The folders of all published packages. */
export const publishedFolders: readonly string[] = readdirSync(parent).map((name) => join(parent, name));
