import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Finding, RunSlice, Slice } from './slices.js';

/** What a process sends back. */
export type Reply = { readonly findings: readonly Finding[] } | { readonly failed: string };

/** Cases with thousands of values need room, or the collector takes a third of the time. */
const NODE_OPTIONS = ['--max-semi-space-size=32'];

/** Runs slices in processes of their own. */
export interface Processes {
  readonly runners: readonly RunSlice[];
  readonly close: () => void;
}

/** Starts processes that check slices. */
export function startProcesses(count: number): Processes {
  const children = Array.from({ length: count }, () =>
    fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [], {
      execArgv: [...process.execArgv, ...NODE_OPTIONS],
      // JSON would lose the negative zeros of a case.
      serialization: 'advanced',
    }),
  );
  return {
    runners: children.map((child) => (slice) => replyOf(child, slice)),
    close: () => {
      for (const child of children) child.kill();
    },
  };
}

async function replyOf(child: ChildProcess, slice: Slice): Promise<readonly Finding[]> {
  const { kind, client, seed, from, count } = slice;
  const place = `${[client, kind].filter(Boolean).join(', ')}, cases ${from} to ${from + count - 1}, seed ${seed}`;
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null, signal: string | null): void => {
      reject(new Error(`A process ended (${String(code ?? signal)}): ${place}`));
    };
    child.once('exit', onExit);
    child.once('message', (reply: Reply) => {
      child.off('exit', onExit);
      if ('findings' in reply) resolve(reply.findings);
      else reject(new Error(`${reply.failed}: ${place}`));
    });
    child.send(slice, (error) => {
      // It ended between two slices.
      if (error !== null) onExit(child.exitCode, child.signalCode);
    });
  });
}
