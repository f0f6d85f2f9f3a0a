import { getVeniceError, isVeniceError, toVeniceError, veniceErrorFromJSON } from '@venice/errors-core';
import { type Check, expect } from './check.js';
import type { Surroundings } from './surroundings.js';

/** A message to a worker: the record of an error. The worker replies with one of these. */
export interface WorkerReply {
  /** The code that the worker revived from the message. */
  readonly revived: string | undefined;
  /** Whether the worker took the plain record for an error. */
  readonly tookRecordForError: boolean;
  /** The record of an error of the worker. */
  readonly record: unknown;
}

const RESPONSE = { status: 429, body: '{"error":"slow down"}' };

const OVERLOADED = { code: 'MODEL_OVERLOADED', message: 'The model is currently overloaded' };

/** Does the worker's part of the check. */
export function replyOfWorker(message: unknown): WorkerReply {
  return {
    revived: veniceErrorFromJSON(message)?.family,
    tookRecordForError: isVeniceError(message),
    record: toVeniceError(RESPONSE).toJSON(),
  };
}

export function identityChecks({ askWorker, copies = {} }: Surroundings): readonly Check[] {
  const error = toVeniceError(RESPONSE);
  return [
    {
      name: 'the record of an error is cloned and revived',
      run: () => {
        const revived = veniceErrorFromJSON(structuredClone(error.toJSON()));
        expect(isVeniceError(revived), 'it is revived');
        expect(getVeniceError(new Error('outer', { cause: revived })) === revived, 'it is found in a cause');
      },
    },
    {
      name: 'the stack begins with the code and the message, also in async code',
      run: async () => {
        const { code, message } = OVERLOADED;
        const begins = (stack = ''): boolean => stack.startsWith(`VeniceError [${code}]: ${message}\n`);
        const response = { status: 429, body: { error: { code, message } } };
        const made = toVeniceError(response);
        expect(begins(made.stack), `the stack of a new error: ${made.stack}`);
        await Promise.resolve();
        const later = await Promise.reject(toVeniceError(response)).catch((caught: unknown) => caught);
        expect(later instanceof Error && begins(later.stack), 'the stack of a rejection, read later');
      },
    },
    {
      name: 'a clone of the error itself is no Venice error',
      run: () => {
        expect(!isVeniceError(structuredClone(error)), 'the clone has lost its class');
      },
    },
    ...(askWorker === undefined
      ? []
      : [
          {
            name: 'records go to a worker and back',
            run: async () => {
              const reply = (await askWorker(error.toJSON())) as WorkerReply;
              expect(reply.revived === error.family, 'the worker revives a record');
              expect(!reply.tookRecordForError, 'a record is no error in the worker');
              expect(isVeniceError(veniceErrorFromJSON(reply.record)), 'a record of the worker is revived');
            },
          },
        ]),
    ...Object.entries(copies).map(([name, load]) => ({
      name: `errors are recognized by ${name}, and its errors here`,
      run: async () => {
        const copy = await load();
        const other = copy.toVeniceError(RESPONSE);
        expect(copy.isVeniceError !== isVeniceError, 'it is another copy');
        expect(isVeniceError(other) && getVeniceError(other) === other, 'its error is recognized here');
        expect(
          copy.isVeniceError(error) && copy.getVeniceError(error) === error,
          'our error is recognized there',
        );
      },
    })),
  ];
}
