import {
  type AnyVeniceError,
  getVeniceError,
  isVeniceError,
  isVeniceOpenAIError,
  withVeniceErrors,
} from '@venice/errors-openai';
import OpenAI from 'openai';

export async function call(baseURL: string): Promise<AnyVeniceError | undefined> {
  const openai = new OpenAI(withVeniceErrors({ apiKey: 'none', baseURL, maxRetries: 0 }));
  try {
    await openai.chat.completions.create({ model: 'any', messages: [{ role: 'user', content: 'Hello' }] });
  } catch (caught) {
    return getVeniceError(caught);
  }
  return undefined;
}

export function suggestionOf(caught: unknown): string | undefined {
  return isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;
}

/** The failure of the SDK itself has the status of the code in its type, and is of the SDK's class. */
export function statusOf(caught: unknown): 429 | undefined {
  return caught instanceof OpenAI.RateLimitError && isVeniceOpenAIError(caught, 'MODEL_OVERLOADED')
    ? caught.status
    : undefined;
}

export function isOverloaded(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceOpenAIError(caught, 'MODEL_OVERLOAD');
}
