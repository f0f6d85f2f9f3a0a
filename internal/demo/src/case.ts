import type { AnyVeniceError } from '@venice/errors-core';
import type { Client } from './client.js';
import { type Expectation, type Miss, missesOf } from './expectation.js';
import { measureToday, type Today } from './measure-today.js';

/** One failure to show: what it is called, where it happens, and what a client has to tell of it. */
export interface Case {
  readonly name: string;
  readonly baseURL: string;
  readonly expectation: Expectation;
}

/** What one client made of a failure. */
export interface Verdict {
  readonly client: string;
  readonly error: AnyVeniceError | undefined;
  /** Empty where it told all of it right. */
  readonly misses: readonly Miss[];
}

/** A failure, and what everybody made of it. */
export interface MeasuredCase extends Case {
  readonly today: Today;
  readonly verdicts: readonly Verdict[];
}

/** Lets the plain SDK and every client run into a failure. */
export async function measureCase(shown: Case, clients: readonly Client[]): Promise<MeasuredCase> {
  const [today, ...verdicts] = await Promise.all([
    measureToday(shown.baseURL),
    ...clients.map(async (client): Promise<Verdict> => {
      const error = await client.fail(shown.baseURL);
      return { client: client.name, error, misses: missesOf(error, shown.expectation) };
    }),
  ]);
  return { ...shown, today, verdicts };
}
