import { Writable } from 'node:stream';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import winston from 'winston';
import { carryVeniceError } from '../../src/adapter.js';
import { type AnyVeniceError, toVeniceError } from '../../src/index.js';
import {
  type LogLevelOptions,
  veniceErrorFormat,
  veniceErrorSerializer,
  veniceLogMethod,
} from '../../src/report.js';

const PROMPT = 'Once upon a time in Ulan Bator';
const KEY = 'sk-0123456789abcdef0123';

const overloaded = toVeniceError({
  status: 429,
  headers: { 'cf-ray': 'abc-EWR' },
  body: { error: 'The model is currently overloaded. Please try again later.', prompt: PROMPT },
});
const broke = toVeniceError({
  status: 402,
  body: { error: 'Insufficient USD or Diem balance to complete request.' },
});
const invalid = toVeniceError({
  status: 400,
  body: { error: 'Invalid request parameters', details: PROMPT },
});

/** The error of a client that carries one, with the key and the prompt that such an error can hold. */
function clientError(error: AnyVeniceError): Error {
  return Object.assign(new Error(`Request with ${KEY} failed`), {
    config: { headers: { authorization: KEY }, data: PROMPT },
    ...carryVeniceError(error),
  });
}

/** Collects lines of JSON. */
function collector(): { readonly lines: Record<string, unknown>[]; readonly stream: Writable } {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return { lines, stream };
}

type Level = 'error' | 'warn' | 'info';
type Log = (level: Level, ...args: readonly unknown[]) => void;

/** Returns a function that calls both loggers alike; their types have nothing in common. */
function caller(logger: object): Log {
  return (level, ...args) => {
    Reflect.apply(Reflect.get(logger, level), logger, args);
  };
}

function pinoLogger(options: LogLevelOptions & { readonly level?: string } = {}) {
  const { lines, stream } = collector();
  const logger = pino(
    {
      level: options.level ?? 'info',
      formatters: { level: (level) => ({ level }) },
      serializers: { err: veniceErrorSerializer(pino.stdSerializers.err) },
      hooks: { logMethod: veniceLogMethod(options) },
    },
    stream,
  );
  return { lines, log: caller(logger) };
}

function winstonLogger(options: LogLevelOptions & { readonly level?: string } = {}) {
  const { lines, stream } = collector();
  const logger = winston.createLogger({
    level: options.level ?? 'info',
    format: winston.format.combine(veniceErrorFormat(options), winston.format.json()),
    transports: [new winston.transports.Stream({ stream })],
  });
  return { lines, log: caller(logger) };
}

const both = { pino: pinoLogger, winston: winstonLogger };

describe.each(Object.entries(both))('%s', (name, create) => {
  test.each([
    [overloaded, 'warn'],
    [broke, 'error'],
    [invalid, 'info'],
  ])('logs each error at the level of its action: %s', (error, level) => {
    const { lines, log } = create();
    log('error', error);
    log('error', { err: error, message: 'The call failed' });
    log('info', { error: clientError(error), message: 'The call failed' });
    log('error', clientError(error));
    expect(lines.map((line) => line['level'])).toEqual([level, level, level, level]);
  });

  test('writes the fields of the error, and neither a prompt nor a key', () => {
    const { lines, log } = create();
    const thrown: Error = overloaded;
    const logged = [thrown, clientError(overloaded), clientError(invalid)];
    for (const error of logged) {
      log('error', error);
      log('error', { err: error, message: 'The call failed' });
    }
    expect(lines).toHaveLength(6);
    expect(lines.slice(0, 4)).toEqual(
      Array(4).fill(
        expect.objectContaining({
          err: expect.objectContaining({
            type: 'VeniceError',
            code: 'MODEL_OVERLOADED',
            requestId: 'abc-EWR',
            retryable: true,
            stack: expect.stringMatching(
              /^VeniceError \[MODEL_OVERLOADED\]: The model is currently[^]*logs\.test/,
            ),
          }),
        }),
      ),
    );
    expect(JSON.stringify(lines)).not.toContain(PROMPT);
    expect(JSON.stringify(lines)).not.toContain(KEY);
  });

  test('takes other levels', () => {
    const { lines, log } = create({ levels: { wait: 'debug', 'update-account': 'warn' } });
    log('error', overloaded);
    log('error', broke);
    expect(lines.map((line) => line['level'])).toEqual(['warn']);
  });

  test('keeps a level that the logger does not have', () => {
    if (name === 'winston') return;
    const { lines, log } = create({ levels: { wait: 'loud' } });
    log('error', overloaded);
    expect(lines.map((line) => line['level'])).toEqual(['error']);
  });

  test('leaves everything else as it is', () => {
    const { lines, log } = create();
    log('error', 'No error');
    log('info', { message: 'Data', value: { error: { code: 1 } } });
    log('warn', { err: new TypeError('Not ours'), message: 'Failed' });
    expect(lines.map((line) => line['level'])).toEqual(['error', 'info', 'warn']);
    expect(lines[1]).toMatchObject({ value: { error: { code: 1 } } });
    if (name === 'pino') expect(lines[2]).toMatchObject({ err: { type: 'TypeError', message: 'Not ours' } });
  });
});

test('pino finds the error next to a message with values', () => {
  const { lines, log } = pinoLogger();
  log('error', { err: overloaded }, 'Call %s failed', 'a');
  expect(lines).toEqual([expect.objectContaining({ level: 'warn', msg: 'Call a failed' })]);
});

test('winston finds the error after the message', () => {
  const { lines, log } = winstonLogger();
  log('error', 'The call failed', clientError(overloaded));
  log('error', 'The call failed', { err: overloaded, request: 7 });
  expect(lines.map((line) => line['level'])).toEqual(['warn', 'warn']);
  expect(lines[0]).toMatchObject({ err: { code: 'MODEL_OVERLOADED' } });
  expect(lines[1]).toMatchObject({ message: 'The call failed', request: 7 });
  expect(JSON.stringify(lines)).not.toContain(PROMPT);
});
