import { getVeniceError, withVeniceErrors } from '@venice/errors-openai';
import OpenAI from 'openai';

const openai = new OpenAI(
  withVeniceErrors({
    apiKey: process.env['VENICE_API_KEY'],
    baseURL: 'https://api.venice.ai/api/v1',
  }),
);

export async function ask(question: string): Promise<string> {
  try {
    const { choices } = await openai.chat.completions.create({
      model: 'venice-uncensored',
      messages: [{ role: 'user', content: question }],
    });
    return choices[0]?.message.content ?? '';
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
