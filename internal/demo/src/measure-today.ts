import OpenAI from 'openai';
import { apiKey, chatRequest } from './chat-request.js';
import { thrownBy } from './client.js';

/** What a caller sees without an adapter. */
export interface Today {
  readonly message: string;
  readonly code: string | undefined;
}

/** Measures what the OpenAI SDK, as it is, tells of a failure. */
export async function measureToday(baseURL: string): Promise<Today> {
  const openai = new OpenAI({ apiKey, baseURL, maxRetries: 0 });
  const caught = await thrownBy(() => openai.chat.completions.create(chatRequest));
  return caught instanceof OpenAI.APIError
    ? { message: caught.message, code: caught.code ?? undefined }
    : { message: String(caught), code: undefined };
}
