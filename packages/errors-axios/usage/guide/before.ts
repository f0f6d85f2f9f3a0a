import axios from 'axios';

interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}

const venice = axios.create({
  baseURL: 'https://api.venice.ai/api/v1',
  headers: { Authorization: `Bearer ${process.env['VENICE_API_KEY'] ?? ''}` },
});

export async function ask(question: string): Promise<string> {
  try {
    const { data } = await venice.post<Completion>('/chat/completions', {
      model: 'venice-uncensored',
      messages: [{ role: 'user', content: question }],
    });
    return data.choices[0]?.message.content ?? '';
  } catch (caught) {
    if (!axios.isAxiosError<{ error?: unknown }>(caught)) throw caught;
    // Is the model busy, or is the key over its limit? And for how long?
    if (caught.response?.status === 429) return 'Busy. Try again later.';
    // Is the account empty, or has this key reached a limit of its own?
    if (caught.response?.status === 402) return 'Please add credits.';
    // The message is in one of about twenty places, or the body is a Buffer.
    if (caught.response?.status === 422 && /content/i.test(String(caught.response.data.error))) {
      return 'Refused. Try other words.';
    }
    throw caught;
  }
}
