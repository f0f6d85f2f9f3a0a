import { isVeniceError, withVeniceErrors as withVeniceFetchErrors } from '@venice/errors-fetch';
import { chatRequest } from './chat-request.js';
import { type Client, thrownBy } from './client.js';

export const fetchClient: Client = {
  name: 'fetch',
  async fail(baseURL) {
    const veniceFetch = withVeniceFetchErrors(fetch);
    const caught = await thrownBy(() =>
      veniceFetch(`${baseURL}/chat/completions`, { method: 'POST', body: JSON.stringify(chatRequest) }),
    );
    return isVeniceError(caught) ? caught : undefined;
  },
};
