import { randomOf } from './cases/random.js';
import { type CaseServer, startCaseServer } from './clients/case-server.js';
import { clientNamed } from './clients/clients.js';
import { type Inputs, type Kind, type Subject, targets } from './targets.js';

/** A case for which properties do not hold. Kind and index with the same seed create it again. */
export interface Finding {
  readonly kind: Kind;
  /** The client, if the kind has one. */
  readonly client?: string | undefined;
  readonly index: number;
  readonly broken: readonly string[];
  readonly input: Inputs[Kind];
}

/** Some cases in a row, of one kind and client. */
export interface Slice {
  readonly seed: number;
  readonly kind: Kind;
  readonly client?: string | undefined;
  readonly from: number;
  readonly count: number;
}

/** Checks the cases of a slice. Returns those for which properties do not hold, in their order. */
export type RunSlice = (slice: Slice) => Promise<readonly Finding[]>;

/** Checks slices in this process. */
export interface Runner {
  readonly run: RunSlice;
  readonly close: () => Promise<void>;
}

/** Creates a runner. It starts a server as soon as a client needs one. */
export function createRunner(): Runner {
  let server: Promise<CaseServer> | undefined;
  return {
    run: async (slice) => {
      if (slice.client === undefined) return check(slice, undefined);
      server ??= startCaseServer();
      return check(slice, { client: clientNamed(slice.client), server: await server });
    },
    close: async () => {
      await (await server)?.close();
    },
  };
}

async function check(
  { seed, kind, client, from, count }: Slice,
  subject: Subject | undefined,
): Promise<Finding[]> {
  const target = targets[kind];
  const findings: Finding[] = [];
  for (let index = from; index < from + count; index++) {
    const created = target.create(randomOf(seed, index));
    // Without an `await` where none is needed: it takes as long as a check.
    const input = created instanceof Promise ? await created : created;
    const checked = target.check(input as never, subject);
    const broken = checked instanceof Promise ? await checked : checked;
    if (broken.length > 0) findings.push({ kind, client, index, broken, input });
  }
  return findings;
}
