import { expect, it, describe as suite } from 'vitest';

import { definitions, describe, fromJSON, toVeniceError, veniceErrorCodes } from '../src/index.js';

suite('describe tells a person', () => {
  it.each(veniceErrorCodes)('what happened and what to do: %s', (code) => {
    const { status, message, summary, remedy } = definitions[code];
    const lines = describe(toVeniceError({ status, body: { error: message } })).split('\n');
    expect(lines[0]).toBe(`${code} (HTTP ${status}): ${message}`);
    expect(lines).toContain(`What happened: ${summary}`);
    expect(lines).toContain(`What to do: ${remedy}`);
  });

  it('everything else that is known', () => {
    const error = toVeniceError({
      status: 500,
      headers: { 'cf-ray': '91dbd54fa83f8cbd-EWR', 'retry-after': '2.5' },
      body: { error: 'Inference processing failed', credits_refunded: true },
    });
    const lines = describe(error).split('\n');
    expect(lines).toContain('Try again: yes, after 3 s');
    expect(lines).toContain('Credits: refunded');
    expect(lines).toContain('Request id: 91dbd54fa83f8cbd-EWR');
    expect(lines.at(-1)).toBe(`More: ${error.docsUrl}`);
  });

  it('at which fields', () => {
    const issues = [
      { path: ['messages', 0, 'content'], message: 'Too long' },
      { path: [], message: 'Odd' },
    ];
    const lines = describe(
      toVeniceError({ status: 400, body: { error: 'Invalid request parameters', issues } }),
    ).split('\n');
    expect(lines).toContain('  - messages.0.content: Too long');
    expect(lines).toContain('  - Odd');
  });

  it('whether to try again', () => {
    const triable = (status: number) =>
      describe(toVeniceError({ status, body: { error: 'New words' } })).split('\n');
    expect(triable(503)).toContain('Try again: yes, backing off');
    expect(triable(402)).toContain('Try again: not with the same request');
  });

  it('that the money was kept, and nothing of money where Venice says nothing', () => {
    const body = { error: 'Inference processing failed' };
    expect(describe(toVeniceError({ status: 500, body: { ...body, credits_refunded: false } }))).toContain(
      'Credits: not refunded',
    );
    expect(describe(toVeniceError({ status: 500, body }))).not.toContain('Credits');
  });

  it('what is known of an error that no code is known for', () => {
    const body = { issues: [{ path: ['seed'], message: 'Too odd' }] };
    const error = toVeniceError({ status: 422, headers: { 'cf-ray': 'ray' }, body });
    expect(describe(error).split('\n')).toEqual([
      'Unrecognised Venice error (HTTP 422): Too odd',
      '  - seed: Too odd',
      'Try again: not with the same request',
      'Request id: ray',
      `More: ${error.docsUrl}`,
    ]);
    expect(describe(toVeniceError({}))).toMatch(/^Unrecognised Venice error: An answer of unknown status/);
  });

  it.each(['CODE_OF_TOMORROW', 'toString', '__proto__'])(
    'what is known of an error of a newer catalog: %s',
    (code) => {
      const record = toVeniceError({ status: 429, body: { error: 'Rate limit exceeded' } }).toJSON();
      const revived = fromJSON({
        ...record,
        code,
        details: { issues: [null, { path: 'a' }, { path: ['a'], message: 'Odd' }] },
      });
      if (revived === undefined) expect.unreachable();
      expect(describe(revived).split('\n').slice(0, 3)).toEqual([
        `${code} (HTTP 429): Rate limit exceeded`,
        '  - a: Odd',
        'Try again: yes, backing off',
      ]);
    },
  );
});
