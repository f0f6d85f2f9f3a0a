import {
  type AnyVeniceError,
  getVeniceError,
  isVeniceAxiosError,
  isVeniceError,
  withVeniceErrors,
} from '@venice/errors-axios';
import axios from 'axios';

export async function call(baseURL: string): Promise<AnyVeniceError | undefined> {
  const venice = withVeniceErrors(axios.create({ baseURL }));
  try {
    await venice.post('/chat/completions', {});
  } catch (caught) {
    return getVeniceError(caught);
  }
  return undefined;
}

export function suggestionOf(caught: unknown): string | undefined {
  return isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;
}

/** The failure of axios itself has the status of the code in its type. */
export function statusOf(caught: unknown): 429 | undefined {
  return isVeniceAxiosError(caught, 'MODEL_OVERLOADED') ? caught.response.status : undefined;
}

export function isOverloaded(caught: unknown): boolean {
  // @ts-expect-error A misspelt code does not compile.
  return isVeniceAxiosError(caught, 'MODEL_OVERLOAD');
}
