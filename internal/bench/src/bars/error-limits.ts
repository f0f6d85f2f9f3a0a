import { type AnyVeniceError, type Json, toVeniceError, VeniceError } from '@venice/errors-core';
import { maskSecrets, toJson } from '@venice/errors-core/adapter';
import type { FailedResponse } from '../inputs/responses.js';
import { compiledIssueReader } from '../measure/compiled.js';
import { inTurns } from '../measure/in-turns.js';
import type { Bar } from './bar.js';
import { each, GROUP, KINDS, openai, withoutTraces } from './errors.js';

/** A response, and what is known about its error before the time is taken. */
interface Known {
  readonly response: FailedResponse;
  readonly error: AnyVeniceError;
  /** The names of the headers that its error is built from. */
  readonly headers: readonly string[];
  /** The data of the error that can repeat a secret. */
  readonly texts: object;
  /** Where the body can have issues. */
  readonly sources: readonly Json[];
}

/** Counts the issues of a validation. */
type CountIssues = (sources: readonly Json[]) => number;

type Part = (known: Known, countIssues: CountIssues) => number;

/**
 * What no error with these fields can do without, if all of its fields were known. Not among them: to find the shape
 * of the body and the fields in it, the limits, the wait and the actions.
 */
const PARTS: Readonly<Record<string, Part>> = {
  'its headers': lookUp,
  'a copy of the body': copy,
  'its message in a map': find,
  'masking its texts': mask,
  'the issues of a validation': issues,
  'a VeniceError': create,
  'all of these': (known, countIssues) =>
    lookUp(known) + copy(known) + find(known) + mask(known) + issues(known, countIssues) + create(known),
};

/** What no error can be cheaper than. */
export const errorLimits: readonly Bar[] = [
  withTrace('new Error, with its trace', ({ body }) => new Error(body.error).message.length),
  withTrace(
    'JSON.parse of the body',
    ({ text }) => (JSON.parse(text) as FailedResponse['body']).error.length,
  ),
  ...Object.entries(KINDS).flatMap(([kind, responses]) =>
    Object.entries(PARTS).map(([part, run]) => withoutTrace(`${part}, ${kind}`, responses, run)),
  ),
];

function withTrace(name: string, run: (response: FailedResponse) => number): Bar {
  return bar(name, (effort) => inTurns(each(KINDS.plain, run), each(KINDS.plain, openai), effort));
}

function withoutTrace(name: string, responses: readonly FailedResponse[], part: Part): Bar {
  return bar(`no stack traces: ${name}`, async (effort) => {
    const { readIssues } = await compiledIssueReader();
    const countIssues: CountIssues = (sources) => readIssues(sources).length;
    const ours = each(responses.map(known), (item) => part(item, countIssues));
    return withoutTraces(ours, each(responses, openai), effort);
  });
}

function bar(name: string, measure: Bar['measure']): Bar {
  return {
    group: GROUP,
    name: `limit: ${name}`,
    peer: 'APIError.generate of openai 7',
    unit: 'times',
    measure,
  };
}

function known(response: FailedResponse): Known {
  const headers = new RecordingHeaders(response.headers);
  const error = toVeniceError({ ...response, headers });
  const { message, details, requestId, server, body } = error;
  const texts = { message, details, requestId, server, body };
  const { error: _message, ...fields } = response.body;
  const sources = Object.values<Json>(fields).filter((value) => typeof value === 'object');
  return { response, error, headers: headers.names, texts, sources };
}

class RecordingHeaders extends Headers {
  readonly names: string[] = [];

  override get(name: string): string | null {
    this.names.push(name);
    return super.get(name);
  }
}

/** Looks up the headers that an error reads, and parses the date. */
function lookUp({ response, headers }: Known): number {
  let sum = Date.parse(response.fields['date'] ?? '');
  for (const name of headers) sum += response.headers.get(name)?.length ?? 0;
  return sum;
}

function copy({ response }: Known): number {
  return toJson(response.body) === undefined ? 0 : 1;
}

const MESSAGES = new Map(KINDS.plain.map(({ status, body }) => [body.error.toLowerCase(), status]));

function find({ response }: Known): number {
  return MESSAGES.get(response.body.error.toLowerCase()) ?? 0;
}

function mask({ texts }: Known): number {
  return maskSecrets(texts, []) === texts ? 1 : 0;
}

function issues({ sources }: Known, countIssues: CountIssues): number {
  return countIssues(sources);
}

function create({ error }: Known): number {
  return new VeniceError(error).message.length;
}
