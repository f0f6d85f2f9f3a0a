import type { AdapterClient } from '@venice/adapter-description';
import type { Json } from '@venice/errors-core';
import { responseCase } from './cases/mutate.js';
import type { Random } from './cases/random.js';
import { recordCase } from './cases/record-case.js';
import type { ResponseCase } from './cases/seeds.js';
import { chatStreamCase, type StreamCase, streamCase } from './cases/stream-case.js';
import { type WireCase, wireCase } from './cases/wire-case.js';
import { checkClient } from './checks/check-client.js';
import { checkClientStream } from './checks/check-client-stream.js';
import { checkRecord } from './checks/check-record.js';
import { checkResponse } from './checks/check-response.js';
import { checkRetries } from './checks/check-retries.js';
import { checkStream } from './checks/check-stream.js';
import type { CaseServer } from './clients/case-server.js';

/** The input of each kind of check. */
export interface Inputs {
  readonly core: ResponseCase;
  readonly record: Json;
  readonly stream: StreamCase;
  readonly call: WireCase;
  readonly retries: WireCase;
  readonly 'client stream': StreamCase;
}

export type Kind = keyof Inputs;

/** What a check of a client needs. */
export interface Subject {
  readonly client: AdapterClient;
  readonly server: CaseServer;
}

/** How inputs of a kind are created and checked. A check returns the properties that do not hold. */
export interface Target<Input> {
  readonly create: (random: Random) => Input | Promise<Input>;
  readonly check: (input: Input, subject: Subject | undefined) => Promise<string[]> | string[];
}

function withClient<Input>(
  check: (client: AdapterClient, server: CaseServer, input: Input) => Promise<string[]>,
): Target<Input>['check'] {
  return (input, subject) => {
    if (subject === undefined) throw new TypeError('A check of a client needs one.');
    return check(subject.client, subject.server, input);
  };
}

export const targets: { readonly [K in Kind]: Target<Inputs[K]> } = {
  core: { create: responseCase, check: (input) => checkResponse(input) },
  record: { create: recordCase, check: (input) => checkRecord(input) },
  stream: { create: streamCase, check: (input) => checkStream(input) },
  call: { create: wireCase, check: withClient(checkClient) },
  retries: { create: wireCase, check: withClient(checkRetries) },
  'client stream': { create: chatStreamCase, check: withClient(checkClientStream) },
};

/** The kinds that are checked with every client. */
export const CLIENT_KINDS = ['call', 'retries', 'client stream'] as const satisfies readonly Kind[];
