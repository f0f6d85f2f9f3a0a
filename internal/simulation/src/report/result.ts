import type { Outcome } from '../outcome.js';

/** The outcome of one policy in one situation. */
export interface Result extends Outcome {
  readonly scenario: string;
  readonly policy: string;
  readonly clients: number;
}
