import { getVeniceError, isVeniceError, isVeniceOpenAIError, withVeniceErrors } from '@venice/errors-openai';
import OpenAI from 'openai';

export function suggestionOf(caught: unknown): string | undefined {
  const error = getVeniceError(caught);
  return isVeniceError(error, 'CONTENT_POLICY_VIOLATION') ? error.details.suggestedPrompt : undefined;
}

/** The error of the SDK has the status of the code. */
export function statusOf(caught: unknown): 400 | 403 | 422 | undefined {
  return isVeniceOpenAIError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.status : undefined;
}

/** A class of the SDK and a code narrow together. */
export function isOverloaded(caught: unknown): caught is InstanceType<typeof OpenAI.RateLimitError> {
  return caught instanceof OpenAI.RateLimitError && isVeniceOpenAIError(caught, 'MODEL_OVERLOADED');
}

export function isMisspelt(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceOpenAIError(caught, 'MODEL_OVERLOAD');
}

// @ts-expect-error A misspelt option of the client does not compile.
export const misspelt = new OpenAI(withVeniceErrors({ apikey: 'key' }));

// @ts-expect-error Nor does one of the adapter.
export const misspeltToo = new OpenAI(withVeniceErrors({ apiKey: 'key' }, { isVenise: () => true }));
