import { getVeniceError } from '@venice/errors-core';
import { type Check, rejectionOf, veniceErrorOf } from './check.js';
import { type Call, type CheckedClient, clients } from './clients.js';
import { identityChecks, type Surroundings } from './identity.js';
import { retryChecks, testingChecks } from './other-packages.js';
import type { Exchange, ExpectedError, Plan } from './plan.js';
import { sameJson } from './same-json.js';

/** The result of one check. */
export interface Result {
  /** The client, or what else is checked: `retry`, `testing`, `identity`. */
  readonly group: string;
  readonly name: string;
  /** Why it failed, if it did. */
  readonly failure?: string;
}

/** An error body is not read for longer than this. The test server would keep the connection for longer. */
const BODY_TIMEOUT_MS = 100;
const MAX_BODY_BYTES = 10_000;

/** Runs every check of a plan here: those of one client in order, the clients at the same time. Never rejects. */
export async function runChecks(plan: Plan, surroundings: Surroundings = {}): Promise<readonly Result[]> {
  const results = await Promise.all([
    ...clients.map((client) => runGroup(client.name, checksOf(client, plan))),
    runGroup('retry', retryChecks(plan)),
    runGroup('testing', testingChecks(plan)),
    runGroup('identity', identityChecks(surroundings)),
  ]);
  return results.flat();
}

async function runGroup(group: string, checks: readonly Check[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const { name, run } of checks) {
    const failure = await failureOf(run);
    results.push({ group, name, ...(failure !== undefined && { failure }) });
  }
  return results;
}

function checksOf(client: CheckedClient, plan: Plan): readonly Check[] {
  const { stream } = client;
  return [
    ...plan.examples.map((example) => ({
      name: example.name,
      run: () => expectError(client.send(example, { options: { inBandErrors: example.isInBand } }), example),
    })),
    ...(stream === undefined ? [] : plan.streams).map((example) => ({
      name: example.name,
      run: () => expectError(stream?.(example), example),
    })),
    { name: plan.huge.name, run: () => expectBounded(client, plan.huge) },
    ...(client.readsAlone === true ? [] : [plan.endless, plan.hanging]).map((exchange) => ({
      name: exchange.name,
      run: () => expectBounded(client, exchange, { bodyTimeoutMs: BODY_TIMEOUT_MS }),
    })),
    { name: 'an abort while the body is read', run: () => expectAbort(client, plan.hanging) },
  ];
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
  const error = getVeniceError(caught);
  if (error !== undefined) throw new Error(`the abort is ${error.code ?? 'a Venice error'}`);
  if (!/abort|cancel/i.test(String(caught))) throw new Error(`not an abort: ${String(caught)}`);
}

async function failureOf(run: Check['run']): Promise<string | undefined> {
  try {
    await run();
  } catch (caught) {
    return caught instanceof Error ? caught.message : String(caught);
  }
  return undefined;
}
