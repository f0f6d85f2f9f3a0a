import { ChatOpenAI, type ChatOpenAIFields } from '@langchain/openai';
import { getVeniceError, veniceFailedAttemptHandler, withVeniceErrors } from '@venice/errors-openai';

const model = new ChatOpenAI({
  model: 'venice-uncensored',
  apiKey: process.env['VENICE_API_KEY'] ?? '',
  configuration: withVeniceErrors<ChatOpenAIFields['configuration']>({
    baseURL: 'https://api.venice.ai/api/v1',
  }),
  onFailedAttempt: veniceFailedAttemptHandler,
});

export async function ask(question: string): Promise<string | undefined> {
  try {
    return (await model.invoke(question)).text;
  } catch (caught) {
    const error = getVeniceError(caught);
    if (error?.code !== 'CONTENT_POLICY_VIOLATION') throw caught;
    console.error(error.message);
    return undefined;
  }
}
