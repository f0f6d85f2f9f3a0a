import { expect, test } from 'vitest';
import { createTargetFinder } from '../../src/pacer/request/target-finder.js';

const CHAT = 'https://api.venice.ai/api/v1/chat/completions';

test('finds the target of each request, whichever one was before it', () => {
  const targetOf = createTargetFinder();
  const calls: [method: string, url: string][] = [
    ['post', CHAT],
    ['POST', CHAT],
    ['POST', CHAT],
    ['get', CHAT],
    ['POST', `${CHAT}?key=x`],
    ['POST', 'http://localhost/other'],
    ['post', CHAT],
  ];
  const chat = { method: 'POST', route: 'POST /chat/completions' };
  expect(calls.map(([method, url]) => targetOf(method, url))).toEqual([
    chat,
    chat,
    chat,
    { method: 'GET', route: 'GET /chat/completions' },
    chat,
    { method: 'POST', route: undefined },
    chat,
  ]);
});
