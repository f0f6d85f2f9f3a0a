import { isVeniceError, withVeniceErrors } from '@venice/errors-fetch';

const veniceFetch = withVeniceErrors(fetch);

export const call = async (baseURL) => {
  try {
    await veniceFetch(`${baseURL}/chat/completions`, { method: 'POST', body: '{}' });
  } catch (caught) {
    return isVeniceError(caught) ? caught : undefined;
  }
};
