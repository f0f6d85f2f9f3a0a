import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({
  model: 'venice-uncensored',
  apiKey: process.env['VENICE_API_KEY'] ?? '',
  configuration: { baseURL: 'https://api.venice.ai/api/v1' },
});

export async function ask(question: string): Promise<string> {
  try {
    return (await model.invoke(question)).text;
  } catch (caught) {
    if (!(caught instanceof Error && 'status' in caught)) throw caught;
    // LangChain has sent it seven times by now. Is the model busy, or is the key over its limit?
    if (caught.status === 429) return 'Busy. Try again later.';
    // Is the account empty, or has this key reached a limit of its own?
    if (caught.status === 402) return 'Please add credits.';
    // Each provider words it differently, and not all use this status.
    if (caught.status === 422 && /content/i.test(caught.message)) return 'Refused. Try other words.';
    throw caught;
  }
}
