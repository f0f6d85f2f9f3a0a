import { type AdapterClient, type ConformanceException, findAdapters } from '@venice/adapter-description';
import { workspaceRoot } from './workspace-root.js';

/** A real client with its adapter installed. */
export interface Client extends AdapterClient {
  readonly exceptions: readonly ConformanceException[];
}

const adapters = await Promise.all(
  (await findAdapters(workspaceRoot)).map(async ({ description }) => ({
    ...description,
    ...(await description.loadClients()),
  })),
);

/** The clients of every adapter in the workspace. */
export const clients: readonly Client[] = adapters.flatMap(({ clients, exceptions = [] }) =>
  clients.map((client) => ({ ...client, exceptions })),
);

/** The calls of clients without their adapter. */
export const callsWithoutAdapter = adapters.flatMap(({ callWithoutAdapter }) => callWithoutAdapter ?? []);
