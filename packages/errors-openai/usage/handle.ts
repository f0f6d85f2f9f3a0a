import { getVeniceError, withVeniceErrors } from '@venice/errors-openai';
import OpenAI from 'openai';

const openai = new OpenAI(
  withVeniceErrors({ apiKey: process.env['VENICE_API_KEY'], baseURL: 'https://api.venice.ai/api/v1' }),
);

export async function ask(
  request: OpenAI.Chat.ChatCompletionCreateParamsNonStreaming,
): Promise<OpenAI.Chat.ChatCompletion | undefined> {
  try {
    return await openai.chat.completions.create(request);
  } catch (caught) {
    const error = getVeniceError(caught);
    if (error?.code !== 'CONTENT_POLICY_VIOLATION') throw caught;
    console.error(error.message);
    return undefined;
  }
}
