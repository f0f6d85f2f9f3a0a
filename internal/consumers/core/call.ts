import { type AnyVeniceError, isVeniceError, toVeniceError } from '@venice/errors-core';

const route = 'POST /chat/completions';

export async function call(baseURL: string): Promise<AnyVeniceError | undefined> {
  const response = await fetch(`${baseURL}/chat/completions`, { method: 'POST', body: '{}' });
  const { status, headers } = response;
  return toVeniceError({ status, headers, route, body: await response.text() });
}

export function suggestionOf(caught: unknown): string | undefined {
  return isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;
}

export function isOverloaded(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceError(caught, 'MODEL_OVERLOAD');
}
