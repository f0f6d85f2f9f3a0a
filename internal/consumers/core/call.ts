import { isVeniceError, toVeniceError, type AnyVeniceError } from '@venice/errors-core';

const route = 'POST /chat/completions';

export const call = async (baseURL: string): Promise<AnyVeniceError | undefined> => {
  const response = await fetch(`${baseURL}/chat/completions`, { method: 'POST', body: '{}' });
  const { status, headers } = response;
  return toVeniceError({ status, headers, route, body: await response.text() });
};

export const suggestionOf = (caught: unknown): string | undefined =>
  isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;

// @ts-expect-error A misspelt code does not compile.
export const isOverloaded = (caught: unknown): boolean => isVeniceError(caught, 'MODEL_OVERLOAD');
