import { isVeniceError, withVeniceErrors, type AnyVeniceError } from '@venice/errors-fetch';

const veniceFetch = withVeniceErrors(fetch);

export const call = async (baseURL: string): Promise<AnyVeniceError | undefined> => {
  try {
    await veniceFetch(`${baseURL}/chat/completions`, { method: 'POST', body: '{}' });
  } catch (caught) {
    return isVeniceError(caught) ? caught : undefined;
  }
  return undefined;
};

export const suggestionOf = (caught: unknown): string | undefined =>
  isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;

// @ts-expect-error A misspelt code does not compile.
export const isOverloaded = (caught: unknown): boolean => isVeniceError(caught, 'MODEL_OVERLOAD');
