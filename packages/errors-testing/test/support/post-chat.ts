/** Sends what every chat client sends. */
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
