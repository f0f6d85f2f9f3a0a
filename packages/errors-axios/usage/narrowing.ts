import { getVeniceError, isVeniceAxiosError, withVeniceErrors } from '@venice/errors-axios';
import axios from 'axios';

export function suggestionOf(caught: unknown): string | undefined {
  const error = getVeniceError(caught);
  return error?.code === 'CONTENT_POLICY_VIOLATION' ? error.details.suggestedPrompt : undefined;
}

/** The `AxiosError` has the status and the body of the code. */
export function statusAndSuggestionOf(
  caught: unknown,
): readonly [400 | 403 | 422, string | undefined] | undefined {
  if (!isVeniceAxiosError(caught, 'CONTENT_POLICY_VIOLATION')) return undefined;
  return [caught.response.status, caught.response.data.suggested_prompt];
}

export function isMisspelt(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceAxiosError(caught, 'MODEL_OVERLOAD');
}

// @ts-expect-error A misspelt option does not compile.
export const misspelt = withVeniceErrors(axios.create(), { inBandError: true });
