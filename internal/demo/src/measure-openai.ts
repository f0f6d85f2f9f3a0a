import { getVeniceError, withVeniceErrors as withVeniceOpenAIErrors } from '@venice/errors-openai';
import OpenAI from 'openai';
import { apiKey, chatRequest } from './chat-request.js';
import { type Client, thrownBy } from './client.js';

export const openaiClient: Client = {
  name: 'OpenAI',
  async fail(baseURL) {
    const openai = new OpenAI(withVeniceOpenAIErrors({ apiKey, baseURL, maxRetries: 0 }));
    return getVeniceError(await thrownBy(() => openai.chat.completions.create(chatRequest)));
  },
};
