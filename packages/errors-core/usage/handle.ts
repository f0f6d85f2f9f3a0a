import { toVeniceError } from '@venice/errors-core';

/** Any client has a status, headers and a body. The route makes advice about retries and cost exact. */
export async function ask(request: object): Promise<unknown> {
  const response = await fetch('https://api.venice.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env['VENICE_API_KEY'] ?? ''}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(request),
  });
  if (response.ok) return response.json();
  const { status, headers } = response;
  const error = toVeniceError({
    status,
    headers,
    body: await response.text(),
    route: 'POST /chat/completions',
  });
  if (error.code !== 'CONTENT_POLICY_VIOLATION') throw error;
  console.error(error.message);
  return undefined;
}
