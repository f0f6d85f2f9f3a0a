import { fileURLToPath } from 'node:url';

/** The folder of this workspace, as it was checked out. */
export const workspaceRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
