import { fileURLToPath } from 'node:url';
import { type AdapterClient, findAdapters } from '@venice/adapter-description';

const adapters = await findAdapters(fileURLToPath(new URL('../../../..', import.meta.url)));

/** The real clients of every adapter in the workspace. */
export const clients: readonly AdapterClient[] = (
  await Promise.all(adapters.map(async ({ description }) => (await description.loadClients()).clients))
).flat();

/** The names of all clients, in their order. */
export const clientNames: readonly string[] = clients.map(({ name }) => name);

/** Returns the client of a name. Throws if there is none. */
export function clientNamed(name: string): AdapterClient {
  const client = clients.find((each) => each.name === name);
  if (client === undefined) throw new TypeError(`No client is named ${name}.`);
  return client;
}
