import { getVeniceError, withVeniceErrors } from '@venice/errors-axios';
import axios from 'axios';

interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}

const venice = withVeniceErrors(
  axios.create({
    baseURL: 'https://api.venice.ai/api/v1',
    headers: { Authorization: `Bearer ${process.env['VENICE_API_KEY'] ?? ''}` },
  }),
);

export async function ask(question: string): Promise<string> {
  try {
    const { data } = await venice.post<Completion>('/chat/completions', {
      model: 'venice-uncensored',
      messages: [{ role: 'user', content: question }],
    });
    return data.choices[0]?.message.content ?? '';
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
