import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readSource } from '../../src/drift/read-source.js';

const here = import.meta.dirname;

test.each([
  ['a file that is not there', `${here}/nowhere.md`, 'there is no such file'],
  ['a folder', here, 'this is a folder'],
])('says what is wrong with %s', async (_, source, message) => {
  await expect(readSource(source)).rejects.toThrow(message);
});

test('says what is wrong with an address that answers with an error, or not at all', async () => {
  const server = createServer((_, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    await expect(readSource(address)).rejects.toThrow('the server answered 404');
  } finally {
    server.close();
    await once(server, 'close');
  }
  await expect(readSource(address)).rejects.toThrow('ECONNREFUSED');
});
