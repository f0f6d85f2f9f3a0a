import { checkGrowth } from './check-growth.js';
import { checkResponse } from './check-response.js';
import { checkStream, type StreamCase, streamCase } from './check-stream.js';
import { checkClient, clients, startCaseServer, type WireCase, wireCase } from './clients.js';
import { responseCase } from './mutate.js';
import { randomOf } from './random.js';
import type { ResponseCase } from './seeds.js';

/** A case for which properties do not hold. Target and index with the same seed create it again. */
export interface Finding {
  readonly target: string;
  readonly index: number;
  readonly broken: readonly string[];
  readonly input: ResponseCase | StreamCase | WireCase;
}

/** How long to look, and from which case on. */
export interface FuzzOptions {
  readonly seed: number;
  readonly inputs: number;
  readonly streams: number;
  /** For each client. */
  readonly calls: number;
  /** The first case. */
  readonly from?: number;
  /** Called after every thousand cases. */
  readonly onProgress?: (target: string, done: number) => void;
  readonly onFinding?: (finding: Finding) => void;
}

/** At most so many are reported: one fault breaks many cases. */
const MOST_FINDINGS = 20;

/** Creates and checks cases of every kind. Returns those for which properties do not hold. */
export async function fuzz({
  seed,
  inputs,
  streams,
  calls,
  from = 0,
  onProgress,
  onFinding,
}: FuzzOptions): Promise<Finding[]> {
  const findings: Finding[] = [];
  const look = async <Input extends Finding['input']>(
    target: string,
    count: number,
    create: (index: number) => Input,
    check: (input: Input) => Promise<string[]> | string[],
  ): Promise<void> => {
    for (let index = from; index < from + count && findings.length < MOST_FINDINGS; index++) {
      const input = create(index);
      const checked = check(input);
      const broken = checked instanceof Promise ? await checked : checked;
      if (broken.length > 0) {
        findings.push({ target, index, broken, input });
        onFinding?.({ target, index, broken, input });
      }
      if ((index + 1) % 1_000 === 0) onProgress?.(target, index + 1 - from);
    }
  };

  await look('core', inputs, (index) => responseCase(randomOf(seed, index)), checkResponse);
  await look('streams', streams, (index) => streamCase(randomOf(seed, index)), checkStream);
  if (calls === 0) return findings;
  const server = await startCaseServer();
  try {
    for (const client of clients)
      await look(
        client.name,
        calls,
        (index) => wireCase(randomOf(seed, index)),
        (input) => checkClient(client, server, input),
      );
  } finally {
    await server.close();
  }
  return findings;
}

export { checkGrowth };
