import { axiosRetryOptions, createPacer, isVeniceError, withVeniceRetries } from '@venice/errors-retry';

export function suggestionOf(caught: unknown): string | undefined {
  return isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;
}

export function isMisspelt(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceError(caught, 'MODEL_OVERLOAD');
}

// @ts-expect-error A misspelt option does not compile.
export const misspelt = withVeniceRetries(fetch, { maxRetry: 2 });

// @ts-expect-error A misspelt option of a plug does not compile.
export const misspeltPlug = axiosRetryOptions({ maxRetry: 2 });

// @ts-expect-error A misspelt option of the pacer does not compile.
export const misspeltPacer = createPacer({ scope: () => 'tenant' });
