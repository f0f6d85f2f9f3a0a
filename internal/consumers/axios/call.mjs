import { getVeniceError, withVeniceErrors } from '@venice/errors-axios';
import axios from 'axios';

export const call = async (baseURL) => {
  const venice = withVeniceErrors(axios.create({ baseURL }));
  try {
    await venice.post('/chat/completions', {});
  } catch (caught) {
    return getVeniceError(caught);
  }
};
