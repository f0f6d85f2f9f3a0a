import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, RetryError } from 'ai';

const venice = createOpenAICompatible({
  name: 'venice',
  apiKey: process.env['VENICE_API_KEY'] ?? '',
  baseURL: 'https://api.venice.ai/api/v1',
});

export async function ask(prompt: string): Promise<string> {
  try {
    return (await generateText({ model: venice('venice-uncensored'), prompt })).text;
  } catch (caught) {
    const failure = RetryError.isInstance(caught) ? caught.lastError : caught;
    if (!APICallError.isInstance(failure)) throw caught;
    // Is the model busy, or is the key over its limit? And for how long?
    if (failure.statusCode === 429) return 'Busy. Try again later.';
    // Is the account empty, or has this key reached a limit of its own?
    if (failure.statusCode === 402) return 'Please add credits.';
    // The message is only the name of the status: the words of Venice are in the body.
    if (failure.statusCode === 422 && /content/i.test(failure.responseBody ?? '')) {
      return 'Refused. Try other words.';
    }
    throw caught;
  }
}
