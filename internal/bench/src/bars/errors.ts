import { toVeniceError } from '@venice/errors-core';
import { AxiosError, AxiosHeaders, type InternalAxiosRequestConfig } from 'axios';
import { APIError } from 'openai-7';
import { type FailedResponse, plain, unknown, validation } from '../inputs/responses.js';
import { type Effort, inTurns, type Work } from '../measure/in-turns.js';
import type { Reading } from '../measure/reading.js';
import type { Bar } from './bar.js';

export const GROUP = 'error';
export const KINDS = { plain, 'with validation details': validation, 'with an unknown message': unknown };

/** Building the error for a response whose body is parsed already, against the SDK's own. */
export const errorBars: readonly Bar[] = Object.entries(KINDS).flatMap(([kind, responses]): Bar[] => [
  {
    group: GROUP,
    name: `the error, ${kind}`,
    peer: 'APIError.generate of openai 7',
    unit: 'times',
    limit: 2.5,
    goal: 2,
    measure: (effort) => inTurns(each(responses, ours), each(responses, openai), effort),
  },
  {
    group: GROUP,
    name: `the error, ${kind}, no stack traces`,
    peer: 'APIError.generate of openai 7',
    unit: 'times',
    limit: 9,
    measure: (effort) => withoutTraces(each(responses, ours), each(responses, openai), effort),
  },
]);

/** For comparison: other peers. */
export const otherErrors: readonly Bar[] = [
  against('the error, plain', 'new AxiosError', ours, axios),
  against('the error from text', 'JSON.parse and new Error by hand', fromText, byHand),
];

function against(name: string, peer: string, left: Build, right: Build): Bar {
  return {
    group: GROUP,
    name,
    peer,
    unit: 'times',
    measure: (effort) => inTurns(each(plain, left), each(plain, right), effort),
  };
}

type Build = (response: FailedResponse) => number;

function ours({ status, headers, body }: FailedResponse): number {
  const error = toVeniceError({ status, headers, body });
  return error.message.length + (error.code?.length ?? 0) + (error.requestId?.length ?? 0);
}

function fromText({ status, headers, text }: FailedResponse): number {
  const error = toVeniceError({ status, headers, body: text });
  return error.message.length + (error.code?.length ?? 0) + (error.requestId?.length ?? 0);
}

export function openai({ status, headers, body }: FailedResponse): number {
  const error = APIError.generate(status, body, undefined, headers);
  return error.message.length + (error.code?.length ?? 0) + (error.requestID?.length ?? 0);
}

function axios({ status, fields, body }: FailedResponse): number {
  const config: InternalAxiosRequestConfig = { headers: new AxiosHeaders() };
  const response = { status, statusText: '', headers: fields, config, data: body };
  const error = new AxiosError(
    `Request failed with status code ${status}`,
    'ERR_BAD_REQUEST',
    config,
    {},
    response,
  );
  return error.message.length + (error.code?.length ?? 0);
}

function byHand({ text }: FailedResponse): number {
  return new Error((JSON.parse(text) as FailedResponse['body']).error).message.length;
}

/** Returns work that builds every item at the same depth of the stack, deeper than a trace is long. */
export function each<Item>(items: readonly Item[], build: (item: Item) => number): Work {
  return {
    operations: items.length,
    run: () => atDepth(12, () => items.reduce((sum, item) => sum + build(item), 0)),
  };
}

function atDepth(depth: number, run: () => number): number {
  return depth === 0 ? run() : atDepth(depth - 1, run);
}

export async function withoutTraces(left: Work, right: Work, effort: Effort): Promise<Reading> {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return await inTurns(left, right, effort);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
