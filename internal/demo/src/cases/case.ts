import type { AnyVeniceError } from '@venice/errors-core';
import type { Clients } from '../clients.js';
import { measureWithoutAdapter, type WithoutAdapter } from '../without-adapter.js';
import { type Expectation, type Miss, missesOf } from './expectation.js';

/** One failure: its name, its server, and the error that every client has to return. */
export interface Case {
  readonly name: string;
  readonly baseURL: string;
  readonly expectation: Expectation;
}

/** The error of one client. */
export interface Verdict {
  readonly client: string;
  readonly error: AnyVeniceError | undefined;
  /** Empty if the error is correct. */
  readonly misses: readonly Miss[];
}

/** A failure and the errors of all clients. */
export interface MeasuredCase extends Case {
  readonly withoutAdapter: WithoutAdapter;
  readonly verdicts: readonly Verdict[];
}

/** Runs the bare client and every client with an adapter into a failure. */
export async function measureCase(shown: Case, { bare, clients }: Clients): Promise<MeasuredCase> {
  const [withoutAdapter, ...verdicts] = await Promise.all([
    measureWithoutAdapter(bare, shown.baseURL),
    ...clients.map(async (client): Promise<Verdict> => {
      const error = await client.fail(shown.baseURL);
      return { client: client.name, error, misses: missesOf(error, shown.expectation) };
    }),
  ]);
  return { ...shown, withoutAdapter, verdicts };
}
