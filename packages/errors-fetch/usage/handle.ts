import { isVeniceError, withVeniceErrors } from '@venice/errors-fetch';

const veniceFetch = withVeniceErrors(fetch);

export async function ask(request: object): Promise<unknown> {
  try {
    const response = await veniceFetch('https://api.venice.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${process.env['VENICE_API_KEY'] ?? ''}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(request),
    });
    return await response.json();
  } catch (error) {
    if (!isVeniceError(error, 'CONTENT_POLICY_VIOLATION')) throw error;
    console.error(error.message);
    return undefined;
  }
}
