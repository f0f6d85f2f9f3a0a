import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readSource } from '../../src/drift/read-source.js';

const here = import.meta.dirname;

test.each([
  ['a missing file', `${here}/nowhere.md`],
  ['a folder', here],
])('refuses %s, with its name', async (_, source) => {
  await expect(readSource(source)).rejects.toMatchObject({
    id: 'unreadable-source',
    message: expect.stringContaining(source),
  });
});

test('refuses an address that responds with an error, or not at all', async () => {
  const server = createServer((_, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    await expect(readSource(address)).rejects.toMatchObject({ id: 'http-status' });
  } finally {
    server.close();
    await once(server, 'close');
  }
  await expect(readSource(address)).rejects.toMatchObject({
    id: 'unreadable-source',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});
