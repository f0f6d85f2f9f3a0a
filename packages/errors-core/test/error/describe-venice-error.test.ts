import { describe, expect, test } from 'vitest';
import {
  describeVeniceError,
  type ResponseLike,
  toVeniceError,
  veniceErrorCodes,
  veniceErrorDefinitions,
  veniceErrorFromJSON,
} from '../../src/index.js';

describe('describeVeniceError', () => {
  test.each(veniceErrorCodes)('contains what happened and what to do: %s', (code) => {
    const { status, message, summary, remedy } = veniceErrorDefinitions[code];
    const lines = describeVeniceError(toVeniceError({ status, body: { error: message } })).split('\n');
    expect(lines[0]).toBe(`${code} (HTTP ${status}): ${message}`);
    expect(lines).toContain(`What happened: ${summary}`);
    expect(lines).toContain(`What to do: ${remedy}`);
  });

  test('contains everything else that is known', () => {
    const error = toVeniceError({
      status: 500,
      headers: { 'cf-ray': '91dbd54fa83f8cbd-EWR', 'retry-after': '2.5' },
      body: { error: 'Inference processing failed', credits_refunded: true },
    });
    const lines = describeVeniceError(error).split('\n');
    expect(lines).toContain('Retry: yes, after 3 s');
    expect(lines).toContain('Credits: refunded');
    expect(lines).toContain('Request id: 91dbd54fa83f8cbd-EWR');
    expect(lines.at(-1)).toBe(`More: ${error.docsUrl}`);
  });

  test('lists the issues with their fields', () => {
    const issues = [
      { path: ['messages', 0, 'content'], message: 'Too long' },
      { path: [], message: 'Odd' },
    ];
    const lines = describeVeniceError(
      toVeniceError({ status: 400, body: { error: 'Invalid request parameters', issues } }),
    ).split('\n');
    expect(lines).toContain('  - messages.0.content: Too long');
    expect(lines).toContain('  - Odd');
  });

  test('contains whether to retry', () => {
    const triable = (status: number) =>
      describeVeniceError(toVeniceError({ status, body: { error: 'New words' } })).split('\n');
    expect(triable(503)).toContain('Retry: yes, with backoff');
    expect(triable(402)).toContain('Retry: no');
  });

  test('contains whether the call was charged: as Venice reports it, else as the catalog has it for code and route', () => {
    const creditsOf = (response: ResponseLike) =>
      describeVeniceError(toVeniceError(response))
        .split('\n')
        .find((line) => line.startsWith('Credits: '));
    const body = { error: 'Inference processing failed' };
    expect(creditsOf({ status: 500, body: { ...body, credits_refunded: true } })).toBe('Credits: refunded');
    expect(creditsOf({ status: 500, body: { ...body, credits_refunded: false } })).toBe(
      'Credits: not refunded',
    );
    expect(creditsOf({ status: 500, body })).toBe('Credits: may have been charged');
    expect(creditsOf({ status: 500, body, route: 'POST /augment/search' })).toBe('Credits: not charged');
    const failedCall = { jsonrpc: '2.0', id: 1, error: { code: -32602, message: 'invalid params' } };
    expect(creditsOf({ status: 200, body: failedCall })).toBe('Credits: charged');
    expect(creditsOf({ status: 500, body: { error: 'New words' } })).toBeUndefined();
  });

  test('contains the remedy for the route that was called', () => {
    const adviceOn = (route: string) =>
      describeVeniceError(toVeniceError({ status: 400, body: { error: 'Request ID is invalid.' }, route }))
        .split('\n')
        .find((line) => line.startsWith('What to do: '));
    const { remedy, routes } = veniceErrorDefinitions.REQUEST_ID_NOT_FOUND;
    const onComplete = routes?.['POST /video/complete']?.remedy;
    expect(onComplete).toContain('delete_media_on_completion');
    expect(adviceOn('POST /video/complete')).toBe(`What to do: ${onComplete}`);
    expect(adviceOn('POST /video/retrieve')).toBe(`What to do: ${remedy}`);
  });

  const jobs = 'POST /audio/queue';
  test.each([
    ['a code', { error: 'Inference processing failed' }],
    ['a code of another status', { error: { message: 'Busy', code: 'model_overloaded' } }],
    ['no code', { error: 'New words' }],
  ])('does not advise to send a request again that may have been accepted: %s', (_what, body) => {
    const text = describeVeniceError(toVeniceError({ status: 500, body, route: jobs }));
    expect(text).toContain('What to do: Find out whether it was accepted');
    expect(text).toContain('Actions: check-outcome');
  });

  test.each([
    ['POST /image/upscale', 'Image upscaling failed', 'UPSCALE_FAILED'],
    ['POST /image/edit', 'Image edit failed', 'IMAGE_EDIT_ERROR'],
  ] as const)('prefers the remedy of a code that knows better: %s', (route, error, code) => {
    const text = describeVeniceError(toVeniceError({ status: 500, body: { error }, route }));
    expect(text).toContain(`What to do: ${veniceErrorDefinitions[code].remedy}`);
  });

  test('contains the remedy of a status that is final on the route', () => {
    const body = { error: { message: 'Busy', code: 'model_overloaded' } };
    const text = describeVeniceError(toVeniceError({ status: 500, body, route: 'POST /video/retrieve' }));
    expect(text).toContain('What to do: Queue a new job');
  });

  test.each([
    ['POST /chat/completions', 'Inference processing failed', 'tool_call_id'],
    ['POST /responses', 'An unknown error occurred', 'function_call_output'],
  ])('names what to check if a 500 on %s fails twice', (route, error, part) => {
    const text = describeVeniceError(toVeniceError({ status: 500, body: { error }, route }));
    expect(text).toMatch(/fails twice, look at .*arguments/);
    expect(text).toContain(part);
  });

  test('describes an error without a known code', () => {
    const body = { issues: [{ path: ['seed'], message: 'Too odd' }] };
    const error = toVeniceError({ status: 422, headers: { 'cf-ray': 'ray' }, body });
    expect(describeVeniceError(error).split('\n')).toEqual([
      'Unrecognized Venice error (HTTP 422): Too odd',
      '  - seed: Too odd',
      'Actions: change-request',
      'Retry: no',
      'Request id: ray',
      `More: ${error.docsUrl}`,
    ]);
    expect(describeVeniceError(toVeniceError({}))).toMatch(
      /^Unrecognized Venice error: A response of unknown status/,
    );
  });

  test.each(['CODE_OF_TOMORROW', 'toString', '__proto__'])(
    'describes an error of a newer catalog: %s',
    (code) => {
      const record = toVeniceError({ status: 429, body: { error: 'Rate limit exceeded' } }).toJSON();
      const revived = veniceErrorFromJSON({
        ...record,
        code,
        details: { issues: [null, { path: 'a' }, { path: ['a'], message: 'Odd' }] },
      });
      if (revived === undefined) expect.unreachable();
      expect(describeVeniceError(revived).split('\n').slice(0, 4)).toEqual([
        `${code} (HTTP 429): Rate limit exceeded`,
        '  - a: Odd',
        'Actions: wait',
        'Retry: yes, with backoff',
      ]);
    },
  );
});
