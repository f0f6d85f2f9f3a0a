import { type AnyVeniceError, isVeniceError, withVeniceErrors } from '@venice/errors-fetch';

const veniceFetch = withVeniceErrors(fetch);

export async function call(baseURL: string): Promise<AnyVeniceError | undefined> {
  try {
    await veniceFetch(`${baseURL}/chat/completions`, { method: 'POST', body: '{}' });
  } catch (caught) {
    return isVeniceError(caught) ? caught : undefined;
  }
  return undefined;
}

export function suggestionOf(caught: unknown): string | undefined {
  return isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;
}

export function isOverloaded(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceError(caught, 'MODEL_OVERLOAD');
}
