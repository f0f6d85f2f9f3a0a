import type { Json } from '@venice/errors-core';
import { routeOf } from '@venice/errors-core/adapter';
import { routes, sentHeaders } from '../generated/examples.js';
import { chatCompletionChunk, eventStream } from './event-stream.js';
import { bytes, type HttpResponse } from './http-response.js';

/** The parts of a request that a small response depends on. */
interface Asked {
  readonly model: string;
  readonly stream: boolean;
}

type Responding = (asked: Asked) => Json;

const TEXT = 'All is well.';
const CREATED = 1_790_000_000;
const USAGE = { prompt_tokens: 1, completion_tokens: 4, total_tokens: 5 };

const RESPONSES: Readonly<Record<string, Responding>> = {
  'POST /chat/completions': ({ model }) => ({
    id: 'chatcmpl-simulated',
    object: 'chat.completion',
    created: CREATED,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content: TEXT }, finish_reason: 'stop' }],
    usage: USAGE,
  }),
  'POST /responses': ({ model }) => ({
    id: 'resp_simulated',
    object: 'response',
    created_at: CREATED,
    status: 'completed',
    model,
    output: [
      {
        id: 'msg_simulated',
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: TEXT, annotations: [] }],
      },
    ],
  }),
  'POST /embeddings': ({ model }) => ({
    object: 'list',
    model,
    data: [{ object: 'embedding', index: 0, embedding: [0.1, 0.2, 0.3] }],
    usage: { prompt_tokens: 1, total_tokens: 1 },
  }),
  'POST /images/generations': () => ({ created: CREATED, data: [{ b64_json: '' }] }),
  'GET /models': () => ({
    object: 'list',
    data: [{ id: 'simulated', object: 'model', type: 'text', created: CREATED, owned_by: 'venice.ai' }],
  }),
};

const STREAMED = 'POST /chat/completions';

/** Returns a small, plausible success of a route, and 404 for an unknown route. */
export function successfulResponse(method: string, url: string, body: string): HttpResponse {
  const route = routeOf(method, url) ?? '';
  if (!routes.includes(route)) return json(404, { error: 'Not found' });

  const asked = readRequest(body);
  if (route === STREAMED && asked.stream) {
    return {
      status: 200,
      headers: { ...sentHeaders, 'content-type': 'text/event-stream' },
      pieces: eventStream(
        chatCompletionChunk({ role: 'assistant', content: TEXT }, null, asked.model),
        chatCompletionChunk({}, 'stop', asked.model),
      ).map(bytes),
    };
  }
  return json(200, RESPONSES[route]?.(asked) ?? {});
}

function json(status: number, body: Json): HttpResponse {
  return {
    status,
    headers: sentHeaders,
    pieces: [bytes(JSON.stringify(body))],
  };
}

function readRequest(body: string): Asked {
  const request = parse(body);
  const model = request['model'];
  return { model: typeof model === 'string' ? model : 'simulated', stream: request['stream'] === true };
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // The body is a form with files, or empty.
    return {};
  }
}
