import OpenAI from 'openai';

const openai = new OpenAI({
  apiKey: process.env['VENICE_API_KEY'],
  baseURL: 'https://api.venice.ai/api/v1',
});

export async function ask(question: string): Promise<string> {
  try {
    const { choices } = await openai.chat.completions.create({
      model: 'venice-uncensored',
      messages: [{ role: 'user', content: question }],
    });
    return choices[0]?.message.content ?? '';
  } catch (caught) {
    if (!(caught instanceof OpenAI.APIError)) throw caught;
    // Is the model busy, or is the key over its limit? And for how long?
    if (caught.status === 429) return 'Busy. Try again later.';
    // Is the account empty, or has this key reached a limit of its own?
    if (caught.status === 402) return 'Please add credits.';
    // Each provider words it differently, and not all use this status.
    if (caught.status === 422 && /content/i.test(caught.message)) return 'Refused. Try other words.';
    throw caught;
  }
}
