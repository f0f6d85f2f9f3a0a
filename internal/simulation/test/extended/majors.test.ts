import { createOpenAICompatible as create5 } from '@ai-sdk/openai-compatible-1';
import { createOpenAICompatible as create7 } from '@ai-sdk/openai-compatible-3';
import { withVeniceErrors } from '@venice/errors-axios';
import { generateText as generate5 } from 'ai-5';
import { generateText as generate7 } from 'ai-7';
import axios030 from 'axios-0.30';
import { aiSdk } from '../clients.js';
import { describePaced } from '../describe-paced.js';

const { create, defaults } = axios030.default;

describePaced({
  'AI SDK 5': aiSdk(generate5, create5),
  'AI SDK 7': aiSdk(generate7, create7),
  'axios 0.30': ({ baseURL, pacer }, path, body) => {
    if (defaults.adapter === undefined) throw new Error('axios 0.30 has an adapter.');
    const client = withVeniceErrors(create({ baseURL, adapter: pacer.axiosAdapter(defaults.adapter) }));
    return client.post(path, body, { headers: { authorization: 'Bearer k' } });
  },
});
