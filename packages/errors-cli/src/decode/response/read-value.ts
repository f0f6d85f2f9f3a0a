import { type AnyVeniceError, toVeniceError, veniceErrorFromJSON } from '@venice/errors-core';
import { isRecord, read } from '@venice/errors-core/adapter';
import type { Context } from '../context.js';
import type { Finding, Form } from '../finding.js';
import { readText } from '../text/read-text.js';
import { headersOf, requestOf, statusOf, timeOf } from './parts.js';
import { readHar } from './read-har.js';
import { isCertain, isOfVenice, mayBeFailure, type Place, readResponse, toFinding } from './seen-response.js';

const MAX_DEPTH = 8;
const MAX_OBJECTS = 500;
const MAX_ITEMS = 10_000;

/**
 * Reads a value: a body, a HAR file, a record of an error, a log entry, an error of a client, or a list of these.
 */
export function readValue(value: unknown, line: number, context: Context): void {
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_ITEMS)) readValue(item, line, context);
    return;
  }
  if (!isRecord(value)) return;
  context.secrets.learnFrom(value);
  if (readHar(value, line, context)) return;
  for (const finding of findingsIn(value, line, context)) context.report(finding);
}

/** Returns the errors in an object that is not a HAR file. */
function findingsIn(value: object, line: number, context: Context): Finding[] {
  const { records, best, doubtful } = new Search(value, line, context);
  if (records.length > 0) return records;
  if (best !== undefined) return [best];
  if (doubtful !== undefined) context.doubt(doubtful);
  return [];
}

/** Searches an object and those inside it, breadth first: the outermost sign of an error counts. */
class Search {
  readonly records: Finding[] = [];
  best: Finding | undefined;
  /** The error in the object itself, if core does not know it. */
  doubtful: Finding | undefined;
  readonly #context: Context;
  readonly #place: Place;
  #left = MAX_OBJECTS;

  constructor(value: object, line: number, context: Context) {
    this.#context = context;
    this.#place = { form: isLogEntry(value) ? 'log' : 'body', line, time: timeOf(value) };
    let level: readonly Visited[] = [
      { value, status: undefined, headers: undefined, request: context.request },
    ];
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++)
      level = level.flatMap((visited) => this.#visit(visited));
  }

  #visit(visited: Visited): Visited[] {
    if (this.#left-- <= 0) return [];
    const { value } = visited;
    const record = veniceErrorFromJSON(value) ?? loggedError(value);
    if (record !== undefined) {
      this.#addRecord(record);
      return [];
    }
    const inside = { ...visited, ...partsOf(value, visited) };
    this.best ??= this.#read(inside);
    return Object.values(value).flatMap((item) =>
      [item]
        .flat()
        .filter((inner) => isRecord(inner))
        .map((inner) => ({ ...inside, value: inner })),
    );
  }

  #addRecord(error: AnyVeniceError): void {
    const isKnown = this.records.some(
      ({ error: other }) => other.code === error.code && other.requestId === error.requestId,
    );
    const form: Form = this.#place.form === 'log' ? 'log' : 'record';
    if (!isKnown) this.records.push(toFinding(error, { ...this.#place, form }, this.#context.secrets));
  }

  /** Reads the object as a body, and its texts as bodies, stacks or messages. */
  #read({ value, status, headers, request }: Visited): Finding | undefined {
    const { secrets } = this.#context;
    const parts = { status, headers, request };
    const whole = readResponse({ ...parts, body: value }, this.#place, secrets);
    if (whole !== undefined && isCertain(whole)) return whole;
    if (whole !== undefined && isOfVenice(parts, this.#context.hosts)) return whole;
    if (this.#place.form !== 'log' || mayBeFailure({ ...parts, body: value }, this.#place, secrets))
      this.doubtful ??= whole;
    for (const text of Object.values(value)) {
      if (typeof text !== 'string' || text.length < 4) continue;
      const [found] = readText(text, this.#place, parts, this.#context);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Returns the error in a record that a logger wrote: that of `toLogRecord`, or one with all fields of the error. */
function loggedError(value: object): AnyVeniceError | undefined {
  if (read(value, 'type') !== 'VeniceError') return undefined;
  // A log leaves out the fields that can repeat a prompt, and those of the code.
  const { details, logLevel, docsUrl } = toVeniceError({ body: { code: read(value, 'code') } });
  return veniceErrorFromJSON({ details, logLevel, docsUrl, ...value, name: 'VeniceError' });
}

interface Visited extends Omit<Parameters<typeof readResponse>[0], 'body'> {
  readonly value: object;
}

function partsOf(value: object, outer: Visited): Omit<Visited, 'value'> {
  return {
    status: statusOf(value) ?? outer.status,
    headers: headersOf(value) ?? outer.headers,
    request: requestOf(value) ?? outer.request,
  };
}

/** The names under which loggers keep the level and the time. */
const LOG_KEYS = [
  'level',
  'severity',
  'levelname',
  'time',
  'timestamp',
  '@timestamp',
  'ts',
  'hostname',
  'logger',
];

function isLogEntry(value: object): boolean {
  return LOG_KEYS.some((key) => Object.hasOwn(value, key));
}
