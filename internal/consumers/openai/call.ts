import {
  getVeniceError,
  isVeniceOpenAIError,
  isVeniceError,
  withVeniceErrors,
  type AnyVeniceError,
} from '@venice/errors-openai';
import OpenAI from 'openai';

export const call = async (baseURL: string): Promise<AnyVeniceError | undefined> => {
  const openai = new OpenAI(withVeniceErrors({ apiKey: 'none', baseURL, maxRetries: 0 }));
  try {
    await openai.chat.completions.create({ model: 'any', messages: [{ role: 'user', content: 'Hello' }] });
  } catch (caught) {
    return getVeniceError(caught);
  }
  return undefined;
};

export const suggestionOf = (caught: unknown): string | undefined =>
  isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;

/** The failure of the SDK itself has the status of the code in its type, and is of the SDK's class. */
export const statusOf = (caught: unknown): 429 | undefined =>
  caught instanceof OpenAI.RateLimitError && isVeniceOpenAIError(caught, 'MODEL_OVERLOADED')
    ? caught.status
    : undefined;

// @ts-expect-error A misspelt code does not compile.
export const isOverloaded = (caught: unknown): boolean => isVeniceOpenAIError(caught, 'MODEL_OVERLOAD');
