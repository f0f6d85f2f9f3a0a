import {
  getVeniceError,
  isVeniceAxiosError,
  isVeniceError,
  withVeniceErrors,
  type AnyVeniceError,
} from '@venice/errors-axios';
import axios from 'axios';

export const call = async (baseURL: string): Promise<AnyVeniceError | undefined> => {
  const venice = withVeniceErrors(axios.create({ baseURL }));
  try {
    await venice.post('/chat/completions', {});
  } catch (caught) {
    return getVeniceError(caught);
  }
  return undefined;
};

export const suggestionOf = (caught: unknown): string | undefined =>
  isVeniceError(caught, 'CONTENT_POLICY_VIOLATION') ? caught.details.suggestedPrompt : undefined;

/** The failure of axios itself has the status of the code in its type. */
export const statusOf = (caught: unknown): 429 | undefined =>
  isVeniceAxiosError(caught, 'MODEL_OVERLOADED') ? caught.response.status : undefined;

// @ts-expect-error A misspelt code does not compile.
export const isOverloaded = (caught: unknown): boolean => isVeniceAxiosError(caught, 'MODEL_OVERLOAD');
