import { randomOf } from './cases/random.js';
import { startCaseServer } from './clients/case-server.js';
import { clients } from './clients/clients.js';
import { CLIENT_KINDS, type Inputs, type Kind, type Subject, targets } from './targets.js';

/** A case for which properties do not hold. Kind and index with the same seed create it again. */
export interface Finding {
  readonly kind: Kind;
  /** The client, if the kind has one. */
  readonly client?: string | undefined;
  readonly index: number;
  readonly broken: readonly string[];
  readonly input: Inputs[Kind];
}

/** How many cases of each kind, those of clients for each client, and from which case on. */
export interface FuzzOptions {
  readonly seed: number;
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  /** The first case. */
  readonly from?: number;
  /** Called after every thousand cases. */
  readonly onProgress?: (target: string, done: number) => void;
  readonly onFinding?: (finding: Finding) => void;
}

/** At most so many are reported for each kind and client: one fault breaks many cases. */
const MOST_FINDINGS = 20;

/** Creates and checks cases of every kind. Returns those for which properties do not hold. */
export async function fuzz(options: FuzzOptions): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const kind of ['core', 'record', 'stream'] as const) await look(kind, undefined, options, findings);
  if (CLIENT_KINDS.every((kind) => !options.counts[kind])) return findings;
  const server = await startCaseServer();
  try {
    for (const client of clients)
      for (const kind of CLIENT_KINDS) await look(kind, { client, server }, options, findings);
  } finally {
    await server.close();
  }
  return findings;
}

async function look(
  kind: Kind,
  subject: Subject | undefined,
  { seed, counts, from = 0, onProgress, onFinding }: FuzzOptions,
  findings: Finding[],
): Promise<void> {
  const count = counts[kind] ?? 0;
  const { create, check } = targets[kind];
  const most = findings.length + MOST_FINDINGS;
  for (let index = from; index < from + count && findings.length < most; index++) {
    const created = create(randomOf(seed, index));
    // Without an `await` where none is needed: it takes as long as a check.
    const input = created instanceof Promise ? await created : created;
    const checked = check(input as never, subject);
    const broken = checked instanceof Promise ? await checked : checked;
    if (broken.length > 0) {
      const finding = { kind, client: subject?.client.name, index, broken, input };
      findings.push(finding);
      onFinding?.(finding);
    }
    if ((index + 1 - from) % 1_000 === 0)
      onProgress?.(subject === undefined ? kind : `${subject.client.name}, ${kind}`, index + 1 - from);
  }
}
