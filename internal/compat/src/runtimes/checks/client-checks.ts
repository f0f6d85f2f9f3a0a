import { explainNetworkFailure, getVeniceError } from '@venice/errors-core';
import { type Check, expect, rejectionOf, veniceErrorOf } from './check.js';
import type { Call, CheckedClient } from './clients.js';
import type { Exchange, ExpectedError, Plan } from './plan.js';
import { sameJson } from './same-json.js';
import type { Surroundings } from './surroundings.js';

/** An error body is not read for longer than this. The test server would keep the connection for longer. */
const BODY_TIMEOUT_MS = 100;
const MAX_BODY_BYTES = 10_000;

export function clientChecks(
  client: CheckedClient,
  plan: Plan,
  { hidesFailures = false }: Surroundings,
): readonly Check[] {
  const { send, stream } = client;
  return [
    ...plan.examples.map((example) => ({
      name: example.name,
      run: () => expectError(send(example, { options: { inBandErrors: example.isInBand } }), example),
    })),
    { name: plan.huge.name, run: () => expectBounded(client, plan.huge) },
    ...(client.readsAlone === true ? [] : [plan.endless, plan.hanging]).map((exchange) => ({
      name: exchange.name,
      run: () => expectBounded(client, exchange, { bodyTimeoutMs: BODY_TIMEOUT_MS }),
    })),
    {
      name: 'an abort while the body is read',
      run: () => expectAbort(client, plan.hanging),
    },
    {
      name: plan.refused.name,
      run: () => expectExplained(send(plan.refused), hidesFailures ? 'maybe' : 'no'),
    },
    ...(stream === undefined
      ? [{ name: plan.broken.name, run: () => expectExplained(send(plan.broken), 'maybe') }]
      : streamChecks(stream, plan)),
  ];
}

type Stream = NonNullable<CheckedClient['stream']>;

function streamChecks(stream: Stream, plan: Plan): readonly Check[] {
  const interrupted = { ...plan.broken, expected: { code: 'STREAM_INTERRUPTED' }, isInBand: false } as const;
  return [...plan.streams, interrupted]
    .map((example): Check => ({ name: example.name, run: () => expectError(stream(example), example) }))
    .concat({
      name: 'an abort of a stream',
      run: () => expectAbortOfStream(stream, plan.paused),
    });
}

async function expectError(
  sent: PromiseLike<unknown> | undefined,
  { expected }: ExpectedError,
): Promise<void> {
  const record = (await veniceErrorOf(sent)).toJSON();
  for (const [field, value] of Object.entries(expected))
    if (!sameJson(record[field as keyof typeof record], value))
      throw new Error(`${field} is ${JSON.stringify(record[field as keyof typeof record])}`);
}

async function expectBounded(
  client: CheckedClient,
  exchange: Exchange,
  options: Call['options'] = {},
): Promise<void> {
  const { length } = JSON.stringify(
    await veniceErrorOf(client.send(exchange, { options: { maxBodyBytes: MAX_BODY_BYTES, ...options } })),
  );
  if (length > 100_000) throw new Error(`the record of the error has ${length} characters`);
}

async function expectAbort(client: CheckedClient, exchange: Exchange): Promise<void> {
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort();
  }, BODY_TIMEOUT_MS);
  const caught = await rejectionOf(client.send(exchange, { signal: controller.signal }));
  expect(getVeniceError(caught) === undefined, 'the abort is no Venice error');
  expect(explainNetworkFailure(caught) === undefined, 'the abort is no failed connection');
  expect(/abort|cancel/i.test(String(caught)), `an abort is thrown: ${String(caught)}`);
}

/** Aborts a stream after its first part. Some clients then end it, others reject. */
async function expectAbortOfStream(stream: Stream, exchange: Exchange): Promise<void> {
  const controller = new AbortController();
  const onPart = (): void => {
    controller.abort();
  };
  const end = stream(exchange, { signal: controller.signal, onPart }).then(() =>
    Promise.reject(new Error('abort')),
  );
  const caught = await rejectionOf(end);
  expect(controller.signal.aborted, 'the stream has begun');
  expect(getVeniceError(caught) === undefined, 'the abort is no Venice error');
  expect(/abort|cancel/i.test(String(caught)), `an abort is thrown: ${String(caught)}`);
}

async function expectExplained(sent: PromiseLike<unknown>, charged: 'no' | 'maybe'): Promise<void> {
  const caught = await rejectionOf(sent);
  const failure = explainNetworkFailure(caught, { route: 'POST /chat/completions' });
  if (failure === undefined) throw new Error(`not explained: ${describe(caught)}`);
  if (failure.charged !== charged) throw new Error(`charged is ${failure.charged}: ${failure.message}`);
}

/** The messages of an error and its causes. */
function describe(caught: unknown): string {
  return caught instanceof Error ? `${String(caught)}; ${describe(caught.cause)}` : String(caught);
}
