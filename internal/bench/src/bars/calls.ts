import { clients, type MeasuredClient, openaiClients, pacedClients } from '../inputs/clients.js';
import { CHUNKS } from '../inputs/event-stream.js';
import {
  leastAxiosInterceptor,
  leastCarrier,
  leastFetchHook,
  leastFetchWrapper,
  leastOpenAIHook,
  leastPacer,
  leastSignal,
  leastStreamHook,
} from '../inputs/least-clients.js';
import { fromMemory, type Kind, overSocket, type Transport } from '../inputs/transports.js';
import { type Effort, inTurns, type Work } from '../measure/in-turns.js';
import type { Reading } from '../measure/reading.js';
import type { Bar } from './bar.js';

const TRANSPORTS = { 'over a socket': overSocket, 'from memory': fromMemory };
type TransportName = keyof typeof TRANSPORTS;

/** They do only what nobody can do without. */
const limitClients = new Set([
  leastFetchHook,
  leastOpenAIHook,
  leastCarrier,
  leastAxiosInterceptor,
  leastFetchWrapper,
  leastSignal,
  leastPacer,
  leastStreamHook,
]);

const NAMES = { failed: 'a failed call', success: 'a successful call', stream: 'a chunk of a stream' };

export const callBars: readonly Bar[] = [
  ...clients.flatMap((client) => [
    bar(client, 'failed', 'over a socket', client.failedLimit),
    bar(client, 'failed', 'from memory', client.failedLimit),
  ]),
  ...clients.flatMap((client) => [
    bar(client, 'success', 'over a socket', 1.05),
    bar(client, 'success', 'from memory', 1.05),
  ]),
  ...pacedClients.flatMap((client) => [
    bar(client, 'success', 'over a socket', 1.05),
    // Without a network most of a call is the pacer: it decides what is sent over one.
    bar(client, 'success', 'from memory'),
  ]),
];

/** For comparison: what no call can be cheaper than. */
export const callLimits: readonly Bar[] = [
  ...(['over a socket', 'from memory'] as const).flatMap((transport) => [
    bar(leastFetchHook, 'failed', transport),
    bar(leastOpenAIHook, 'failed', transport),
    bar(leastCarrier, 'failed', transport),
    bar(leastAxiosInterceptor, 'failed', transport),
    bar(leastFetchWrapper, 'success', transport),
    bar(leastSignal, 'success', transport),
    bar(leastPacer, 'success', transport),
  ]),
];

/** A stream of many chunks without an error; last, what no stream that is looked at can be cheaper than. */
export const streamBars: readonly Bar[] = [
  ...openaiClients.flatMap((client) => [
    bar(client, 'stream', 'over a socket', 1.05),
    bar(client, 'stream', 'from memory', 1.15),
  ]),
  bar(leastOpenAIHook, 'stream', 'over a socket'),
  bar(leastOpenAIHook, 'stream', 'from memory'),
  bar(leastStreamHook, 'stream', 'over a socket'),
  bar(leastStreamHook, 'stream', 'from memory'),
];

function bar(client: MeasuredClient, kind: Kind, transport: TransportName, limit?: number): Bar {
  return {
    group: kind === 'stream' ? 'stream' : 'call',
    name: `${limitClients.has(client) ? 'limit: ' : ''}${NAMES[kind]}, ${client.name}, ${transport}`,
    peer: kind === 'failed' ? client.failedPeer : client.peer,
    unit: 'times',
    ...(limit === undefined ? {} : { limit }),
    measure: async (effort) => {
      const opened = await TRANSPORTS[transport]();
      try {
        return await measureCalls(client, kind, opened, effortFor(kind, transport, effort));
      } finally {
        opened.close();
      }
    },
  };
}

/** The system varies more than our work: many short rounds compare both sides before it changes. */
function effortFor(kind: Kind, transport: TransportName, { rounds, milliseconds }: Effort): Effort {
  if (transport === 'from memory') return { rounds, milliseconds };
  return { rounds: (kind === 'stream' ? 2 : 16) * rounds, milliseconds: 0.1 * milliseconds };
}

function measureCalls(
  client: MeasuredClient,
  kind: Kind,
  transport: Transport,
  effort: Effort,
): Promise<Reading> {
  const { bare, adapted } = client.calls(transport, kind);
  return inTurns(repeated(adapted, kind), repeated(bare, kind), effort);
}

function repeated(call: () => Promise<number>, kind: Kind): Work {
  if (kind === 'stream') return { run: call, operations: CHUNKS };
  const calls = 3;
  return {
    operations: calls,
    run: async () => {
      let sum = 0;
      for (let index = 0; index < calls; index++) sum += await call();
      return sum;
    },
  };
}
