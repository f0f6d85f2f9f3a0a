import { isVeniceError, withVeniceErrors } from '@venice/errors-fetch';

interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}

const veniceFetch = withVeniceErrors(fetch);

export async function ask(question: string): Promise<string> {
  try {
    const response = await veniceFetch('https://api.venice.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${process.env['VENICE_API_KEY'] ?? ''}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ model: 'venice-uncensored', messages: [{ role: 'user', content: question }] }),
    });
    const { choices } = (await response.json()) as Completion;
    return choices[0]?.message.content ?? '';
  } catch (error) {
    if (!isVeniceError(error)) throw error;
    if (error.code === 'CONTENT_POLICY_VIOLATION') {
      return `Refused. Try: ${error.details.suggestedPrompt ?? 'other words'}`;
    }
    if (error.action === 'update-account') return `Please check your account: ${error.message}`;
    if (error.retryable) return `Busy. Try again in ${(error.retryAfterMs ?? 1000) / 1000} s.`;
    throw error;
  }
}
