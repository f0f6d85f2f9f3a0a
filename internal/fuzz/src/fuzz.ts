import { clientNames } from './clients/clients.js';
import type { Finding, RunSlice, Slice } from './slices.js';
import { CLIENT_KINDS, type Kind } from './targets.js';

/** How many cases of each kind, those of clients for each client, and from which case on. */
export interface FuzzOptions {
  readonly seed: number;
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  /** The first case. */
  readonly from?: number;
  /** Called after every slice, in the order of the cases. */
  readonly onProgress?: (target: string, done: number) => void;
  /** Called for each finding, in the order of the cases. */
  readonly onFinding?: (finding: Finding) => void;
}

/** At most so many are reported for each kind and client: one fault breaks many cases. */
const MOST_FINDINGS = 20;
/** Cases that one runner checks without a pause. */
const SLICE = 250;

/**
 * Creates and checks cases of every kind. Returns those for which properties do not hold: the same ones with any number
 * of runners.
 */
export async function fuzz(options: FuzzOptions, runners: readonly RunSlice[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const kind of ['core', 'record', 'stream'] as const)
    findings.push(...(await look({ kind }, options, runners)));
  for (const client of clientNames)
    for (const kind of CLIENT_KINDS) findings.push(...(await look({ kind, client }, options, runners)));
  return findings;
}

/** Gives each free runner the next slice. Results are taken in the order of the cases, so that runners do not matter. */
async function look(
  target: Pick<Slice, 'kind' | 'client'>,
  { seed, counts, from = 0, onProgress, onFinding }: FuzzOptions,
  runners: readonly RunSlice[],
): Promise<Finding[]> {
  const end = from + (counts[target.kind] ?? 0);
  const findings: Finding[] = [];
  const results = new Map<number, readonly Finding[]>();
  let next = from;
  let taken = from;
  const take = (): void => {
    for (let result = results.get(taken); result !== undefined; result = results.get(taken)) {
      results.delete(taken);
      for (const finding of result.slice(0, MOST_FINDINGS - findings.length)) {
        findings.push(finding);
        onFinding?.(finding);
      }
      taken = Math.min(taken + SLICE, end);
      onProgress?.([target.client, target.kind].filter(Boolean).join(', '), taken - from);
    }
  };
  await Promise.all(
    runners.map(async (run) => {
      while (next < end && findings.length < MOST_FINDINGS) {
        const first = next;
        next += SLICE;
        results.set(first, await run({ ...target, seed, from: first, count: Math.min(SLICE, end - first) }));
        take();
      }
    }),
  );
  return findings;
}
