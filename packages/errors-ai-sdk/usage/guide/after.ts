import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { getVeniceError, withVeniceErrors } from '@venice/errors-ai-sdk';
import { generateText } from 'ai';

const venice = createOpenAICompatible(
  withVeniceErrors({
    name: 'venice',
    apiKey: process.env['VENICE_API_KEY'] ?? '',
    baseURL: 'https://api.venice.ai/api/v1',
  }),
);

export async function ask(prompt: string): Promise<string> {
  try {
    return (await generateText({ model: venice('venice-uncensored'), prompt })).text;
  } catch (caught) {
    const error = getVeniceError(caught);
    if (error?.code === 'CONTENT_POLICY_VIOLATION') {
      return `Refused. Try: ${error.details.suggestedPrompt ?? 'other words'}`;
    }
    if (error?.action === 'update-account') return `Please check your account: ${error.message}`;
    if (error?.retryable) return `Busy. Try again in ${(error.retryAfterMs ?? 1000) / 1000} s.`;
    throw caught;
  }
}
