import type { Path } from './tables.js';

/** How the event streams of the API tell an error, and their end. */
export interface EventStreamRules {
  /** Names of events that are errors, whatever their data is. */
  readonly events: readonly [string, ...string[]];
  /** Where the data names its event itself. */
  readonly eventKey: string;
  /** Where the data of a frame holds an error, in order; a value there makes any frame one. */
  readonly errors: readonly [Path, ...Path[]];
  /** The data of the frame that closes a stream. */
  readonly end: string;
}

/** To be generated from the catalog. */
export const eventStreamRules: EventStreamRules = {
  events: ['error', 'response.failed'],
  eventKey: 'type',
  errors: [['error'], ['response', 'error']],
  end: '[DONE]',
};
