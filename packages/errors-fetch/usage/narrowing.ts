import {
  fromResponse,
  isVeniceError,
  type VeniceResponseByCode,
  withVeniceErrors,
} from '@venice/errors-fetch';

export function suggestionOf(caught: unknown): string | undefined {
  return isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;
}

export async function suggestionIn(response: Response): Promise<string | undefined> {
  const error = await fromResponse(response);
  return error?.code === 'CONTENT_POLICY_VIOLATION' ? error.details.suggestedPrompt : undefined;
}

/** A typed `Response` has the status and the body of the code. */
export async function statusAndSuggestionOf(
  response: VeniceResponseByCode['CONTENT_POLICY_VIOLATION'],
): Promise<readonly [400 | 403 | 422, string | undefined]> {
  return [response.status, (await response.json()).suggested_prompt];
}

export function isMisspelt(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceError(caught, 'MODEL_OVERLOAD');
}

// @ts-expect-error A misspelt option does not compile.
export const misspelt = withVeniceErrors(fetch, { inBandError: true });
