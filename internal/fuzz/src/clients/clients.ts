import { fileURLToPath } from 'node:url';
import { type AdapterClient, findAdapters } from '@venice/adapter-description';

const adapters = await findAdapters(fileURLToPath(new URL('../../../..', import.meta.url)));

/** The real clients of every adapter in the workspace. */
export const clients: readonly AdapterClient[] = (
  await Promise.all(adapters.map(async ({ description }) => (await description.loadClients()).clients))
).flat();
