import { type AdapterClient, type ConformanceException, findAdapters } from '@venice/adapter-description';
import { workspaceRoot } from './workspace-root.js';

/** A real client with its adapter installed. */
export interface Client extends AdapterClient {
  readonly exceptions: readonly ConformanceException[];
}

/** The clients of every adapter in the workspace. */
export const clients: readonly Client[] = await loadClients();

async function loadClients(): Promise<Client[]> {
  const adapters = await findAdapters(workspaceRoot);
  const loaded = adapters.map(async ({ description: { loadClients, exceptions = [] } }) =>
    (await loadClients()).clients.map((client) => ({ ...client, exceptions })),
  );
  return (await Promise.all(loaded)).flat();
}
