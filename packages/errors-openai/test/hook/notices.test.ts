import { expect, test, vi } from 'vitest';
import { type VeniceNotice, withVeniceErrors } from '../../src/index.js';
import { type ClientOptions, majors } from '../support/majors.js';
import { serve, thrownBy } from '../support/serve.js';

const request = { model: 'm', messages: [] };
const headers = { 'x-venice-deprecated-replacement': 'qwen-4', 'cf-ray': 'ray' };

test.each(majors)('onNotice receives what a successful response announces: $name', async ({ OpenAI }) => {
  const { baseURL } = await serve({ status: 200, headers, body: { id: 'chatcmpl-1', choices: [] } });
  const notices: VeniceNotice[] = [];
  const options = { onNotice: (notice: VeniceNotice) => notices.push(notice) };
  const client = new OpenAI(withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL }, options));
  await client.chat.completions.create(request);
  expect(notices).toMatchObject([
    { kind: 'model-deprecation', replacement: 'qwen-4', route: 'POST /chat/completions', requestId: 'ray' },
  ]);
});

test.each(majors)('onNotice receives nothing of a failed response: $name', async ({ OpenAI }) => {
  const { baseURL } = await serve({ status: 400, headers, body: { error: 'Invalid request parameters' } });
  const onNotice = vi.fn();
  const client = new OpenAI(withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL }, { onNotice }));
  await thrownBy(() => client.chat.completions.create(request));
  expect(onNotice).not.toHaveBeenCalled();
});
