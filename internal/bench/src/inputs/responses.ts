import { veniceErrorCodes } from '@venice/errors-core';
import { veniceErrorExamples } from '@venice/errors-testing';
import { veniceHeaders } from './headers.js';

/** A failed response, in the forms in which the sides of a comparison take it. */
export interface FailedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly fields: Readonly<Record<string, string>>;
  readonly body: { readonly error: string };
  readonly text: string;
}

/** The documented message of each code. */
export const plain: readonly FailedResponse[] = veniceErrorCodes
  .map((code) => veniceErrorExamples(code)[0])
  .filter(({ status }) => status >= 400)
  .map(({ status, body }, index) => response(index, status, body));

/** Issues of the validation, in the two forms in which Venice sends them together. */
export const validation: readonly FailedResponse[] = Array.from({ length: 64 }, (_, index) => {
  const name = `option_${index}`;
  return response(index, 400, {
    error: 'Invalid request parameters',
    details: {
      _errors: [],
      messages: { _errors: [], 0: { _errors: [], content: { _errors: ['Required'] } } },
      [name]: { _errors: ['Expected number, received string'] },
    },
    issues: [
      { code: 'invalid_type', path: ['messages', 0, 'content'], message: 'Required' },
      { code: 'invalid_type', path: [name], message: 'Expected number, received string' },
    ],
  });
});

/** Messages that the catalog does not contain. */
export const unknown: readonly FailedResponse[] = Array.from({ length: 64 }, (_, index) =>
  response(index, [400, 404, 418, 500][index % 4] ?? 400, {
    error: `The request to shard ${index * 7} was not completed: replica ${index} reported state ${index % 5}. Try it with other settings.`,
  }),
);

function response(index: number, status: number, body: unknown): FailedResponse {
  const fields = veniceHeaders(index);
  const text = JSON.stringify(body);
  return {
    status,
    headers: new Headers(fields),
    fields,
    body: JSON.parse(text) as FailedResponse['body'],
    text,
  };
}

/** The failures of measured calls. */
export const failures: readonly FailedResponse[] = [...plain, ...unknown];

/** The body of a successful call. */
export const COMPLETION = JSON.stringify({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_790_000_000,
  model: 'llama-3.3-70b',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: 'Hello, how can I help you today?' },
      finish_reason: 'stop',
    },
  ],
  usage: { prompt_tokens: 11, completion_tokens: 9, total_tokens: 20 },
});
