import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { getVeniceError, isVeniceAPICallError, isVeniceError, withVeniceErrors } from '@venice/errors-ai-sdk';
import { APICallError } from 'ai';

export function suggestionOf(caught: unknown): string | undefined {
  const error = getVeniceError(caught);
  return isVeniceError(error, 'CONTENT_POLICY_VIOLATION') ? error.details.suggestedPrompt : undefined;
}

/** The error of the SDK has the status of the code. */
export function statusOf(caught: unknown): 400 | 403 | 422 | undefined {
  return isVeniceAPICallError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.statusCode : undefined;
}

/** The class of the SDK and a code narrow together. */
export function suggestionIn(caught: unknown): string | undefined {
  return APICallError.isInstance(caught) && isVeniceAPICallError(caught, 'CONTENT_POLICY_VIOLATION')
    ? caught.cause.details.suggestedPrompt
    : undefined;
}

export function isMisspelt(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceAPICallError(caught, 'MODEL_OVERLOAD');
}

// @ts-expect-error A misspelt setting of the provider does not compile.
export const misspelt = createOpenAICompatible(withVeniceErrors({ name: 'venice', baseUrl: '' }));

const settings = { name: 'venice', baseURL: '' };

// @ts-expect-error Nor does an option of the adapter.
export const misspeltToo = createOpenAICompatible(withVeniceErrors(settings, { isVenise: () => true }));
