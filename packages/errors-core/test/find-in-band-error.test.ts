import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findInBandError, rewriteStreamErrors } from '../src/adapter.js';
import { type ResponseLike, toVeniceError } from '../src/index.js';
import { hostileValues } from './support/hostile-values.js';

interface Labelled extends ResponseLike {
  readonly id: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly expected: string;
}
interface Catalog {
  readonly errors: Readonly<Record<string, { readonly examples: readonly ResponseLike[] }>>;
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

const catalog = JSON.parse(read('../errors.json')) as Catalog;
const examples = Object.entries(catalog.errors).flatMap(([expected, { examples: of }]) =>
  of.map((example, index) => ({ ...example, expected, id: `${expected} ${index + 1}` }) as Labelled),
);
const corpus = read('../../../internal/conformance/corpus/responses.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);
const successes = [...examples, ...corpus].filter(({ status }) => status === 200);

function isStream({ headers }: Labelled): boolean {
  return headers?.['content-type'] === 'text/event-stream';
}

/** The errors of an event stream, as an adapter finds them. */
async function errorsInStream({ status, headers, body, route }: Labelled) {
  const found: ReturnType<typeof findInBandError>[] = [];
  // One line is as Venice's documentation prints it: without the blank line between two frames.
  const text = String(body).replaceAll('}\ndata:', '}\n\ndata:');
  const guarded = rewriteStreamErrors(new Blob([text]).stream(), {
    onError: (frame) => {
      found.push(findInBandError({ status, headers, body: frame.body, route }));
      return undefined;
    },
  });
  await new Response(guarded).text();
  return found;
}

describe('a response with status 200 is an error', () => {
  test.each(successes.filter((line) => !isStream(line)))('if it has a body from the catalog: $id', (line) => {
    const error = findInBandError(line);
    expect(error?.code).toBe(line.expected);
    expect(error?.toJSON()).toStrictEqual(toVeniceError(line).toJSON());
  });

  test.each(successes.filter(isStream))('if a frame of its stream is one: $id', async (line) => {
    const codes = (await errorsInStream(line)).map((error) => error?.code ?? 'UNKNOWN');
    expect(codes).toEqual([line.expected]);
  });

  test.each<[string, unknown]>([
    ['an error object', { error: { message: 'New words', type: 'server_error', code: null } }],
    ['a message', { error: 'Words nobody has seen' }],
    ['an unknown code', { error: { message: 'New words', code: 'code_of_tomorrow' } }],
    ['an error object with unknown fields', { error: { reason: 7 } }],
    ['an error next to a completion', { id: 'x', choices: [], error: { message: 'New words' } }],
    ['text that is JSON', '{"error":"Words nobody has seen"}'],
  ])('even if its code is unknown: %s', (_name, body) => {
    const error = findInBandError({ status: 200, body, route: 'POST /chat/completions' });
    expect(error).toMatchObject({ status: 200, code: undefined, route: 'POST /chat/completions' });
  });

  test('if any item of its batch is one', () => {
    const good = { jsonrpc: '2.0', id: 1, result: '0x1' };
    const bad = { jsonrpc: '2.0', id: 2, error: { code: 3, message: 'execution reverted' } };
    for (const body of [[bad], [bad, good], [good, good, bad]]) {
      expect(findInBandError({ status: 200, body })).toMatchObject({
        code: 'RPC_CALL_FAILED',
        message: 'execution reverted',
        details: { rpcCode: 3 },
      });
    }
  });

  test('if its response object failed without a message', () => {
    const body = { id: 'resp_1', object: 'response', status: 'failed', output: [], error: { code: 'odd' } };
    expect(findInBandError({ status: 200, body })).toMatchObject({ code: undefined, wireCode: 'odd' });
  });

  test('if only a header indicates it, whatever the body is', () => {
    const headers = { 'X-Venice-Is-Content-Violation': 'true', 'content-type': 'image/webp' };
    for (const body of [undefined, '', new Uint8Array([82, 73, 70, 70]), { images: ['UklGRg=='] }]) {
      expect(findInBandError({ status: 200, headers, body })).toMatchObject({
        code: 'CONTENT_POLICY_VIOLATION',
        matchedBy: 'header',
        status: 200,
      });
    }
  });
});

describe('a response with status 200 is a success if it is', () => {
  const completion = {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'venice-uncensored',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: { role: 'assistant', content: '{"error":"Authentication failed"}', tool_calls: [] },
      },
    ],
    usage: { prompt_tokens: 1, total_tokens: 2, prompt_tokens_details: { cached_tokens: 0 } },
  };
  const response = {
    id: 'resp_1',
    object: 'response',
    created_at: 1_790_000_000,
    model: 'venice-uncensored',
    status: 'completed',
    output: [{ type: 'message', content: [{ type: 'output_text', text: 'error' }] }],
    error: null,
  };

  test.each<[string, unknown]>([
    ['a chat completion', completion],
    ['a chat completion as text', JSON.stringify(completion)],
    ['a refusal of the model', { ...completion, choices: [{ finish_reason: 'content_filter' }] }],
    ['a response object', response],
    ['a response object that is not complete', { ...response, status: 'incomplete' }],
    ['a response object in progress', { ...response, status: 'in_progress', output: [] }],
    ['a transcript that names an error', 'The page said error code: 1015, and that I am being rate limited.'],
    ['a page that names an error', '<html><body><h1>Error 1020</h1></body></html>'],
    ['a list of models', { object: 'list', type: 'text', data: [{ id: 'a', object: 'model' }] }],
    ['an empty list', { object: 'list', data: [] }],
    ['embeddings', { object: 'list', model: 'm', data: [{ embedding: [0.1] }], usage: {} }],
    ['an image', { id: 'generate-image-1', images: ['UklGRg=='], request: {}, timing: { total: 1 } }],
    ['images as OpenAI has them', { created: 1_790_000_000, data: [{ b64_json: 'UklGRg==' }] }],
    ['a queued video', { model: 'wan-2.6', queue_id: 'q', download_url: 'https://example.com/v' }],
    ['a video in progress', { status: 'PROCESSING', average_execution_time: 1, execution_duration: 1 }],
    ['a quote', { quote: 0.1 }],
    ['a finished job', { success: true }],
    ['a transcript of an error', 'Authentication failed'],
    ['a transcript', { text: 'Inference processing failed', duration: 1.5, timestamps: {} }],
    ['a parsed document', { text: '{"error":"x"}', tokens: 3 }],
    ['a page', '<html><title>Unauthorized</title></html>'],
    ['a new key', { success: true, data: { id: 'k', apiKey: 'key', description: 'error' } }],
    ['a character', { object: 'character', data: { slug: 'alan-watts', name: 'error' } }],
    ['a balance', { canConsume: true, consumptionCurrency: 'USD', balances: { usd: 1, diem: null } }],
    ['a top-up', { success: true, data: { walletAddress: '0x0', amountCredited: 5, newBalance: 5 } }],
    ['ways to pay', { x402Version: 2, accepts: [] }],
    ['search results', { query: 'error', results: [{ title: 'Authentication failed', url: '' }] }],
    ['a scraped page', { url: 'https://example.com', content: 'Not found', format: 'markdown' }],
    ['a JSON-RPC result', { jsonrpc: '2.0', id: 1, result: { error: 'x' } }],
    ['a JSON-RPC result next to a null error', { jsonrpc: '2.0', id: 1, result: '0x1', error: null }],
    [
      'a batch of JSON-RPC results',
      [
        { jsonrpc: '2.0', id: 1, result: '0x1' },
        { jsonrpc: '2.0', id: 2, result: null },
      ],
    ],
    ['the text of a whole stream', 'data: {"choices":[]}\n\ndata: [DONE]\n\n'],
    ['a result with an empty error message', { success: true, error: '', details: {}, issues: [] }],
    ['a result with `error: false`', { success: true, error: false }],
    ['a result with an empty error object', { success: true, error: {} }],
    ['a result with details', { id: 1, details: { width: 5 } }],
    ['a result with issues', { id: 1, issues: [{ path: ['a'], message: 'b' }], details: 'c' }],
    ['bytes', new Uint8Array([82, 73, 70, 70])],
    ['nothing', ''],
    ['no body', undefined],
  ])('%s', (_name, body) => {
    expect(findInBandError({ status: 200, body })).toBeUndefined();
    expect(findInBandError({ body })).toBeUndefined();
  });

  test.each(['false', '', 'TRUE, maybe', '1'])('an image with the violation header %j', (value) => {
    const headers = { 'x-venice-is-content-violation': value };
    expect(findInBandError({ status: 200, headers, body: { images: ['UklGRg=='] } })).toBeUndefined();
  });

  test.each(Object.entries(hostileValues))(
    'any other value, for which it never throws: %s',
    (_name, make) => {
      expect(() => findInBandError(make() as ResponseLike)).not.toThrow();
      expect(() => findInBandError({ status: 200, body: make() })).not.toThrow();
      expect(() => findInBandError({ status: 200, headers: make() as object })).not.toThrow();
    },
  );
});
