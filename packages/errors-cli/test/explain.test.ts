import { veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { run } from './support/run.js';

describe('explain', () => {
  test('every code', async () => {
    const { exitCode, out, err } = await run(['explain', ...veniceErrorCodes]);
    expect(exitCode).toBe(0);
    expect(err).toBe('');
    const texts = out.split(/^(?=[A-Z0-9_]+ {2})/m);
    expect(texts).toHaveLength(veniceErrorCodes.length);
    veniceErrorCodes.forEach((code, index) => {
      const { summary, remedy, message, actions, status, docsUrl } = veniceErrorDefinitions[code];
      const text = (texts[index] ?? '').replace(/\s+/g, ' ');
      for (const part of [code, String(status), summary, remedy, message, docsUrl, ...actions])
        expect(text).toContain(part.replace(/\s+/g, ' '));
      for (const label of ['What happened', 'Why', 'What to do', 'Retry', 'Cost', 'Messages', 'Example'])
        expect(texts[index]).toMatch(new RegExp(`^${label}`, 'm'));
    });
  });

  test.each([
    ['model_overloaded', 'MODEL_OVERLOADED'],
    ['model-overloaded', 'MODEL_OVERLOADED'],
    ['Insufficient Balance', 'INSUFFICIENT_BALANCE'],
    ['ModelOverloadedError', 'MODEL_OVERLOADED'],
    ['VeniceError [TOO_MANY_TOKENS]', 'TOO_MANY_TOKENS'],
    ['unknown-error', 'UNKNOWN_ERROR'],
    ['overloaded_error', 'MODEL_OVERLOADED'],
  ])('%s is %s', async (name, code) => {
    expect((await run(['explain', name])).out).toMatch(new RegExp(`^${code} `));
  });

  test.each([
    ['MODEL_OVERLODED', 'MODEL_OVERLOADED'],
    ['insuficient-balence', 'INSUFFICIENT_BALANCE'],
    ['rate_limit', 'RATE_LIMIT_EXCEEDED'],
    ['overloaded', 'MODEL_OVERLOADED'],
  ])('%s: did you mean %s?', async (name, code) => {
    const { exitCode, out, err } = await run(['explain', name]);
    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`There is no error "${name}". Did you mean `);
    expect(err).toContain(code);
  });

  test('a code that is like no other', async () => {
    expect((await run(['explain', 'qqqq'])).err).toContain('venice-errors list');
  });

  test('several codes, one of which does not exist', async () => {
    const { exitCode, out, err } = await run(['explain', 'MODEL_OFFLINE', 'NOPE_NOPE', 'MODEL_NOT_FOUND']);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^MODEL_OFFLINE .*^MODEL_NOT_FOUND /ms);
    expect(err).toContain('NOPE_NOPE');
  });

  test('what is free, and what is charged', async () => {
    const { out } = await run(['explain', 'REQUEST_TIMEOUT']);
    expect(out).toMatch(/not charged: the \d+ routes that are free/);
  });

  test('what to do on routes that charge a request when it is accepted', async () => {
    const { out } = await run(['explain', 'REQUEST_TIMEOUT']);
    expect(out.replace(/\s+/g, ' ')).toMatch(/`check-outcome`:[^:]*`POST \/video\/queue`/);
  });

  test('as JSON', async () => {
    const { out } = await run(['explain', '--json', 'MODEL_NOT_FOUND']);
    expect(JSON.parse(out)).toMatchObject({
      code: 'MODEL_NOT_FOUND',
      status: 404,
      family: 'not-found',
      cost: { usual: 'no' },
    });
  });

  test('as Markdown', async () => {
    const { out } = await run(['explain', '--markdown', 'MODEL_NOT_FOUND']);
    expect(out).toMatch(/^## `MODEL_NOT_FOUND`\n/);
    expect(out).toContain('**Why:**');
    expect(out).toContain('```\nHTTP 404');
  });
});
