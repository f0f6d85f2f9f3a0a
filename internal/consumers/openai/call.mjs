import { getVeniceError, withVeniceErrors } from '@venice/errors-openai';
import OpenAI from 'openai';

export const call = async (baseURL) => {
  const openai = new OpenAI(withVeniceErrors({ apiKey: 'none', baseURL, maxRetries: 0 }));
  try {
    await openai.chat.completions.create({ model: 'any', messages: [{ role: 'user', content: 'Hello' }] });
  } catch (caught) {
    return getVeniceError(caught);
  }
};
