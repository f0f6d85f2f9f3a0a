import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

test('a busy model is asked again, and answers', async () => {
  const { baseURL, requests } = server.answer('MODEL_OVERLOADED', { times: 2 });
  const ask = () => fetch(`${baseURL}/chat/completions`, { method: 'POST', body: '{}' });
  let response = await ask();
  while (response.status === 429) response = await ask();
  expect(response.status).toBe(200);
  expect(requests).toHaveLength(3);
});

test('a body that is cut off does not hang the client', async () => {
  const { baseURL } = server.answer('INFERENCE_FAILED', { as: 'truncated' });
  const response = await fetch(`${baseURL}/chat/completions`, { method: 'POST', body: '{}' });
  await expect(response.text()).rejects.toThrow();
});
