import { type AdapterClient, type ConformanceException, findAdapters } from '@venice/adapter-description';
import { workspaceRoot } from './workspace-root.js';

/** A real client with its adapter installed. */
export interface Client extends AdapterClient {
  readonly exceptions: readonly ConformanceException[];
  /** Whether it is the first of its adapter: `npm test` shows every response to these, and some to the others. */
  readonly isMain: boolean;
}

const adapters = await Promise.all(
  (await findAdapters(workspaceRoot)).map(async ({ description }) => ({
    ...description,
    ...(await description.loadClients()),
  })),
);

/** The clients of every adapter in the workspace. */
export const clients: readonly Client[] = adapters.flatMap(({ clients, exceptions = [] }) =>
  clients.map((client, index) => ({ ...client, exceptions, isMain: index === 0 })),
);

/** Whether the extended tests run, which show every response to the clients that are not the first. */
const isExtended = process.env['VENICE_CLIENTS'] === 'others';

/** The clients to which responses are shown. */
export const shownClients = clients.filter(({ isMain }) => !isExtended || !isMain);

/** In `npm test` a client that is not the first of its adapter is shown one of so many responses. */
const SHARE = 4;

/** Returns the responses that a client is shown. */
export function shownTo<Shown>({ isMain }: Client, responses: readonly Shown[]): readonly Shown[] {
  return isMain || isExtended ? responses : responses.filter((_, index) => index % SHARE === 0);
}

/** The calls of clients without their adapter. */
export const callsWithoutAdapter = adapters.flatMap(({ callWithoutAdapter }) => callWithoutAdapter ?? []);
