import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { copied } from '../../src/response/fetch/copied.js';

class OfAnotherShape {
  readonly status = 200;
  readonly headers = new Headers();
  readonly body: unknown;
  constructor(parts: { readonly body: unknown }) {
    this.body = parts.body;
  }
  clone(): never {
    throw new Error('a clone holds up the original');
  }
}

test('a response of an unknown class with a Node stream is not copied, and stays unread', async () => {
  const body = Readable.from([Buffer.from('{}')]);
  const response = new OfAnotherShape({ body });
  expect(copied(response)).toEqual({ response });
  expect(await body.toArray()).toEqual([Buffer.from('{}')]);
});
