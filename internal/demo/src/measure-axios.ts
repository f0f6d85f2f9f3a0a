import { getVeniceError, withVeniceErrors as withVeniceAxiosErrors } from '@venice/errors-axios';
import axios from 'axios';
import { chatRequest } from './chat-request.js';
import { type Client, thrownBy } from './client.js';

export const axiosClient: Client = {
  name: 'axios',
  async fail(baseURL) {
    const venice = withVeniceAxiosErrors(axios.create({ baseURL }));
    return getVeniceError(await thrownBy(() => venice.post('/chat/completions', chatRequest)));
  },
};
