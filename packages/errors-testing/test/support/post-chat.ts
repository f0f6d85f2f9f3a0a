/** Sends the request of a chat client. */
export function postChat(
  baseURL: string,
  { headers = {}, ...request }: { headers?: Record<string, string>; stream?: boolean; model?: string } = {},
): Promise<Response> {
  return fetch(`${baseURL}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer secret-key', ...headers },
    body: JSON.stringify({ model: 'some-model', messages: [{ role: 'user', content: 'Hi' }], ...request }),
  });
}
