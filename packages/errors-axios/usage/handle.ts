import { getVeniceError, withVeniceErrors } from '@venice/errors-axios';
import axios from 'axios';

const venice = withVeniceErrors(
  axios.create({
    baseURL: 'https://api.venice.ai/api/v1',
    headers: { Authorization: `Bearer ${process.env['VENICE_API_KEY'] ?? ''}` },
  }),
);

export async function ask(request: object): Promise<unknown> {
  try {
    return (await venice.post<unknown>('/chat/completions', request)).data;
  } catch (caught) {
    const error = getVeniceError(caught);
    if (error?.code !== 'CONTENT_POLICY_VIOLATION') throw caught;
    console.error(error.message);
    return undefined;
  }
}
