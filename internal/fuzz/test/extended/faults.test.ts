import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import {
  type AnyVeniceError,
  describeVeniceError,
  getVeniceError,
  isVeniceError,
  type Json,
  type ResponseLike,
  toVeniceError,
  veniceErrorFromJSON,
} from '@venice/errors-core';
import { findInBandError, rewriteStreamErrors } from '@venice/errors-core/adapter';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECRET } from '../../src/cases/secret.js';
import { checkClient } from '../../src/checks/check-client.js';
import { checkClientStream } from '../../src/checks/check-client-stream.js';
import { brokenRulesOf } from '../../src/checks/check-error.js';
import { checkGrowth } from '../../src/checks/check-growth.js';
import { checkMemory } from '../../src/checks/check-memory.js';
import { checkRecord } from '../../src/checks/check-record.js';
import { checkResponse } from '../../src/checks/check-response.js';
import { checkRetries } from '../../src/checks/check-retries.js';
import { checkStream } from '../../src/checks/check-stream.js';
import { type CaseServer, startCaseServer } from '../../src/clients/case-server.js';
import { keepCase, keptCases } from '../../src/kept-cases.js';

/** Each property that the fuzzer checks is broken here once, by a fault in place of our code. */
const message = 'The model is at capacity. Please try again later.';
const response = { body: { error: message }, status: 503 };

describe('of an error:', () => {
  test.each<[string, object]>([
    ['it is an error with a message', { message: ' ' }],
    ['its family exists', { family: 'family' }],
    ['its code exists', { code: 'NOT_A_CODE' }],
    ['it is matched by something if it has a code', { matchedBy: undefined }],
    ['its wait is within bounds', { retryAfterMs: -0 }],
    ['its wait is within bounds', { retryAfterMs: 1.5 }],
    ['its wait is within bounds', { retryAfterMs: 604_800_000 }],
    ['it is not retryable after an hour', { retryAfterMs: 3_600_000 }],
    ['its record is plain JSON', { details: { a: undefined } }],
    ['its record survives a clone', { details: { a: new URL('http://localhost') } }],
    ['its record revives', { details: [] }],
    ['its texts are well-formed', { message: 'half \ud83d' }],
    ['its size is bounded', { body: 'x'.repeat(2_000_000) }],
    ['its stack starts with it', { stack: 'Error: no' }],
  ])('%s: %o', (rule, fault) => {
    expect(brokenRulesOf(Object.assign(toVeniceError(response), fault))).toContain(rule);
  });
});

describe('of reading a response:', () => {
  const core = { toVeniceError, findInBandError, getVeniceError };

  test('nothing is thrown', () => {
    const fault = (): never => {
      throw new Error('no');
    };
    expect(checkResponse(response, { ...core, toVeniceError: fault })).toEqual([
      'nothing is thrown: Error: no',
    ]);
  });

  test('no prototype is touched', () => {
    const fault = (given: ResponseLike): AnyVeniceError => {
      Reflect.set(Object.prototype, 'polluted', true);
      return toVeniceError(given);
    };
    try {
      expect(checkResponse(response, { ...core, toVeniceError: fault })).toContain('no prototype is touched');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });

  test('text and value are read alike', () => {
    const fault = (given: ResponseLike): AnyVeniceError =>
      toVeniceError(typeof given.body === 'string' ? { ...given, body: '{}' } : given);
    expect(checkResponse(response, { ...core, toVeniceError: fault })).toEqual([
      'text and value are read alike',
    ]);
  });

  test('a wrapped error is found', () => {
    expect(checkResponse(response, { ...core, getVeniceError: () => undefined })).toEqual([
      'a wrapped error is found',
    ]);
  });

  test('secrets are masked', () => {
    const fault = ({ secrets: _secrets, ...given }: ResponseLike): AnyVeniceError => toVeniceError(given);
    const echo = { status: 401, body: { error: `Bad ${SECRET}` }, secrets: [SECRET] };
    expect(checkResponse(echo)).toEqual([]);
    expect(checkResponse(echo, { ...core, toVeniceError: fault })).toEqual(['secrets are masked']);
  });
});

describe('of reviving a record:', () => {
  const core = { veniceErrorFromJSON, getVeniceError, describeVeniceError, isVeniceError };
  const record = JSON.parse(JSON.stringify(toVeniceError(response))) as Json;

  test.each<[string, (given: unknown) => unknown]>([
    ['a revived error is one', (given) => ({ ...Object(given), toJSON: () => given })],
    ['nothing is thrown', (given) => Object.assign(revived(given), { actions: undefined })],
    ['it revives again', (given) => Object.assign(revived(given), { charged: String(Math.random()) })],
  ])('%s', (rule, fault) => {
    expect(checkRecord(record)).toEqual([]);
    const found = checkRecord(record, { ...core, veniceErrorFromJSON: fault as typeof veniceErrorFromJSON });
    expect(found.join()).toMatch(rule);
  });

  test.each<[string, Partial<typeof core>]>([
    [
      'a record that comes over the wire is not an error',
      {
        getVeniceError: (caught) =>
          getVeniceError(caught) ?? veniceErrorFromJSON(Object(caught).veniceError ?? caught),
      },
    ],
    ['it can be described', { describeVeniceError: () => '' }],
    ['a guard for a code fits', { isVeniceError: ignoringCodes as typeof isVeniceError }],
    ['a guard for a code fits', { isVeniceError: knowingNoCode }],
  ])('%s', (rule, fault) => {
    expect(checkRecord(record, { ...core, ...fault })).toEqual([rule]);
  });
});

function ignoringCodes(...[value]: readonly unknown[]): boolean {
  return isVeniceError(value);
}

function knowingNoCode(value: unknown, ...codes: unknown[]): value is never {
  return codes.length === 0 && isVeniceError(value);
}

function revived(record: unknown): object {
  return veniceErrorFromJSON(record) ?? expect.unreachable();
}

describe('of a stream:', () => {
  const stream = {
    text: 'data: {"error":{"message":"a"}}\n\ndata: x\n\ndata: {"error":"b"}\n\n',
    chunks: [1],
  };
  const passing = (source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => source;

  test.each<[string, (source: ReadableStream<Uint8Array>, chunk: number) => Uint8Array | undefined]>([
    ['all bytes pass if nothing is replaced', () => new Uint8Array()],
    ['only the frame of an error changes', () => new Uint8Array([65])],
  ])('%s', async (rule, chunkOf) => {
    const fault: typeof rewriteStreamErrors = (source, handlers) =>
      rewriteStreamErrors(source, handlers).pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform: (chunk, controller) => {
            controller.enqueue(
              chunk[6] === 120 ? (chunkOf(passing(new ReadableStream()), 1) ?? chunk) : chunk,
            );
          },
        }),
      );
    expect(await checkStream(stream, fault)).toContain(rule);
  });

  test('splits do not matter', async () => {
    const fault: typeof rewriteStreamErrors = (source, handlers) => {
      let isSplit = false;
      const counted = (source as ReadableStream<Uint8Array>).pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform: (chunk, controller) => {
            isSplit ||= chunk.length === 1;
            controller.enqueue(chunk);
          },
        }),
      );
      return rewriteStreamErrors(counted, {
        ...handlers,
        onError: (error) => (isSplit ? undefined : handlers.onError(error)),
      });
    };
    expect(await checkStream(stream, fault)).toContain('splits do not matter');
  });

  test('each error is replaced once', async () => {
    const fault: typeof rewriteStreamErrors = (source, handlers) =>
      rewriteStreamErrors(source, {
        ...handlers,
        onError: (error) => handlers.onError(error)?.repeat(2),
      });
    expect(await checkStream(stream, fault)).toContain('each error is replaced once');
  });

  test('nothing is thrown', async () => {
    const fault: typeof rewriteStreamErrors = () => {
      throw new Error('no');
    };
    expect(await checkStream(stream, fault)).toEqual(['nothing is thrown: Error: no']);
  });
});

describe('of a client:', () => {
  let server: CaseServer;
  beforeAll(async () => {
    server = await startCaseServer();
  });
  afterAll(() => server.close());

  const wire = { status: 400, headers: {}, body: '{"error":"Invalid request parameters"}' };
  const send = async (): Promise<Response> => fetch(`${server.baseURL}/chat/completions`, { method: 'POST' });
  const readBy = (response: Response, body: unknown): AnyVeniceError =>
    toVeniceError({ status: response.status, body, route: 'POST /chat/completions' });

  const good = async (): Promise<AnyVeniceError> => {
    const response = await send();
    return readBy(response, await response.text());
  };

  test.each<[string, () => Promise<AnyVeniceError | undefined>]>([
    [
      'no request is sent twice: 2',
      async () => {
        await send();
        return good();
      },
    ],
    ['a failed response has an error', () => send().then(() => undefined)],
    ['the client knows what core knows', async () => readBy(await send(), '{"error":"Model is required"}')],
    ['the status is as observed: 500', async () => Object.assign(await good(), { status: 500 })],
    [
      'the reader of caught values does not throw: Error: no',
      async () => {
        await send();
        throw new Error('no');
      },
    ],
    ['its code exists', async () => Object.assign(await good(), { code: 'NOT_A_CODE' })],
  ])('%s', async (rule, call) => {
    expect(await checkClient({ call: good }, server, wire)).toEqual([]);
    expect(await checkClient({ call }, server, wire)).toContain(rule);
  });

  const final = async (): Promise<never> => Promise.reject(await good());
  const times = (count: number) => async (): Promise<never> => {
    for (; count > 1; count--) await send();
    return final();
  };

  test.each<[string, (isHooked: boolean, maxRetries: number) => () => Promise<never>]>([
    [
      'a client without retries sends one request: 1 without us, 1 with us, 2 without retries',
      (_, retries) => times(retries === 0 ? 2 : 1),
    ],
    [
      'a request is sent as often as the client is allowed to, at most: 1 without us, 4 with us',
      (isHooked, retries) => times(isHooked && retries > 0 ? 4 : 1),
    ],
    [
      'no request is sent twice because of us: 1 without us, 2 with us',
      (isHooked, retries) => times(isHooked && retries > 0 ? 2 : 1),
    ],
    [
      'a request whose error is final is sent once: 3 without us, 3 with us',
      (_, retries) => times(1 + retries),
    ],
  ])('%s', async (rule, fault) => {
    const repeatedBy = (create: typeof fault) => ({
      repeat: async (_url: string, { isHooked, maxRetries }: { isHooked: boolean; maxRetries: number }) =>
        create(isHooked, maxRetries)(),
    });
    expect(
      await checkRetries(
        repeatedBy(() => times(1)),
        server,
        wire,
      ),
    ).toEqual([]);
    const found = await checkRetries(repeatedBy(fault), server, wire);
    expect(found.join('\n')).toContain(rule);
  });

  const stream = { text: 'data: {"error":"Inference processing failed"}\n\n', chunks: [1] };

  test.each<[string, () => Promise<AnyVeniceError | undefined>]>([
    ['the client finds the error in a stream that core finds', () => send().then(() => undefined)],
    [
      'no request is sent twice: 2',
      async () => {
        await send();
        return good();
      },
    ],
    [
      'the reader of a stream does not throw: Error: no',
      async () => {
        await send();
        throw new Error('no');
      },
    ],
  ])('%s', async (rule, read) => {
    expect(await checkClientStream({ stream: read }, server, stream)).toContain(rule);
  });
});

describe('of sizes:', () => {
  test('time is linear', async () => {
    const work = {
      name: 'loops in a loop',
      smallest: 150,
      run: (n: number) => {
        let sum = 0;
        for (let left = n ** 3; left > 0; left--) sum += Math.sqrt(left);
        if (Number.isNaN(sum)) throw new Error('never');
      },
    };
    expect(await checkGrowth([work])).toEqual([
      expect.stringMatching(/^time is linear in loops in a loop: \d/),
    ]);
  });

  test('memory is bounded', async () => {
    const work = {
      name: 'a list that is kept',
      smallest: 1_000,
      most: () => 3_000_000,
      run: (n: number, measure: () => void) => {
        const kept = Array.from({ length: n }, () => Buffer.alloc(5_000, 1));
        measure();
        return kept;
      },
    };
    expect(await checkMemory([work])).toEqual([
      expect.stringMatching(/^memory is bounded for a list that is kept: \d+ bytes for \d+$/),
    ]);
  });
});

const fuzzFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the command with a program that each of its processes starts with. */
async function fuzzWith(program: string, ...args: readonly string[]): Promise<string> {
  const imports = ['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(program)}`];
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [...imports, join(fuzzFolder, 'src/main.ts'), '--processes', '2', '--seed', '3', ...args],
    { cwd: fuzzFolder },
  ).then(
    () => expect.unreachable(),
    (failed: unknown) => failed as { readonly stderr: string },
  );
  return stderr;
}

test.each([
  ['before it checks a slice', 'process.kill(process.pid, "SIGKILL")'],
  ['after it has checked one', 'setTimeout(() => process.exit(7))'],
])('a process that ends %s is named, and the others end with it', async (_when, end) => {
  const program = `if (process.send) process.once('message', () => ${end})`;
  const stderr = await fuzzWith(program, '--inputs', '5000');
  expect(stderr).toMatch(/^Error: A process ended \((SIGKILL|7)\): core, cases \d+ to \d+, seed 3\n$/);
});

test('the command checks with processes what a test checks with one', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['--import', 'tsx', fileURLToPath(new URL('../../src/main.ts', import.meta.url))],
      ...['--processes', '2', '--seed', '3', '--inputs', '600', '--streams', '20', '--calls', '2'],
    ],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  );
  expect(stdout).toMatch(/^Seed 3\nEverything holds after \d+ s \(seed 3\)\.\n$/);
});

test('a kept case is checked from then on, exactly as it was found', () => {
  const folder = pathToFileURL(join(mkdtempSync(join(tmpdir(), 'venice-fuzz-')), '/'));
  const found = {
    kind: 'core',
    input: { status: -0, body: ['\ud800', '\u0000-0', -0, 1e300, null] },
  } as const;
  keepCase('a-case', found, folder);
  expect(keptCases(folder)).toEqual([['a-case', found]]);
});
