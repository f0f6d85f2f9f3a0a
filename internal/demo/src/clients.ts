import { fileURLToPath } from 'node:url';
import { type AdapterClient, findAdapters } from '@venice/adapter-description';
import type { AnyVeniceError } from '@venice/errors-core';

/** A client with its adapter installed. */
export interface Client {
  readonly name: string;
  /** Sends a chat request and returns the error that a caller reads, `undefined` if there is none. */
  readonly fail: (baseURL: string) => Promise<AnyVeniceError | undefined>;
}

/** A client without an adapter. */
export interface BareClient {
  readonly name: string;
  /** Sends a chat request and returns what the client throws. */
  readonly fail: (baseURL: string) => Promise<unknown>;
}

export interface Clients {
  readonly bare: BareClient;
  /** One for each adapter; the first is that of the bare client. */
  readonly clients: readonly Client[];
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Loads the usual client of every adapter in the workspace. */
export async function loadClients(): Promise<Clients> {
  const adapters = await Promise.all(
    (await findAdapters(ROOT)).map(async ({ description }) => ({
      name: description.client,
      ...(await description.loadClients()),
    })),
  );
  const bare = adapters.flatMap(({ name, callWithoutAdapter }) =>
    callWithoutAdapter === undefined ? [] : [{ name, fail: callWithoutAdapter }],
  )[0];
  if (bare === undefined) throw new Error('No adapter has a call without the adapter to compare with.');
  const clients = adapters.flatMap(({ name, clients: [usual] }) =>
    usual === undefined ? [] : [clientOf(name, usual)],
  );
  const isBare = ({ name }: Client): number => Number(name === bare.name);
  return { bare, clients: clients.sort((left, right) => isBare(right) - isBare(left)) };
}

function clientOf(name: string, { call }: AdapterClient): Client {
  return { name, fail: (baseURL) => call(baseURL, 'POST', '/chat/completions') };
}
