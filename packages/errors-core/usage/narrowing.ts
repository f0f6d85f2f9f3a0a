import { isVeniceError, toVeniceError } from '@venice/errors-core';

export function suggestionOf(caught: unknown): string | undefined {
  return isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;
}

export function isMisspelt(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceError(caught, 'MODEL_OVERLOAD');
}

// @ts-expect-error A misspelt part of a response does not compile.
export const misspelt = toVeniceError({ status: 422, header: {} });
