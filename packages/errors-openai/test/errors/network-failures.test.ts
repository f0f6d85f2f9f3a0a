import { explainNetworkFailure } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { withVeniceErrors } from '../../src/index.js';
import { type ClientOptions, majors } from '../support/majors.js';
import { serve, thrownBy } from '../support/serve.js';

const ROUTE = { route: 'POST /image/generate' };

describe.each(majors)('explainNetworkFailure with $name', ({ OpenAI }) => {
  const clientOf = (options: Partial<ClientOptions>) =>
    new OpenAI(withVeniceErrors<ClientOptions>({ apiKey: 'key', baseURL: '', maxRetries: 0, ...options }));

  test('explains a broken connection and a time limit, and not an abort', async () => {
    const broken = await serve((response) => response.destroy());
    const caught = await thrownBy(() => clientOf(broken).post('/image/generate', { body: {} }));
    expect(explainNetworkFailure(caught, ROUTE)).toMatchObject({
      charged: 'maybe',
      message: expect.stringMatching(/^The connection broke/),
    });

    const silent = await serve(() => {});
    const late = await thrownBy(() =>
      clientOf({ ...silent, timeout: 30 }).post('/image/generate', { body: {} }),
    );
    expect(explainNetworkFailure(late, ROUTE)).toMatchObject({
      charged: 'maybe',
      message: expect.stringMatching(/^The time limit of the caller/),
    });

    const signal = AbortSignal.abort();
    const aborted = await thrownBy(() => clientOf(silent).post('/image/generate', { body: {}, signal }));
    expect(explainNetworkFailure(aborted, ROUTE)).toBeUndefined();
  });
});
