import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { execaNode } from 'execa';
import { expect, test } from 'vitest';
import { startVeniceErrorServer } from '../src/server.js';

/** An open connection that has begun to receive a response. */
async function openConnection(baseURL: string): Promise<Socket> {
  const { hostname, port, pathname } = new URL(`${baseURL}/models`);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
  await once(socket, 'data');
  return socket;
}

async function refused(baseURL: string): Promise<boolean> {
  const { hostname, port } = new URL(baseURL);
  const socket = connect(Number(port), hostname);
  return new Promise((resolve) => {
    socket.once('error', () => {
      resolve(true);
    });
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
  });
}

test('closing ends every connection: idle ones, slow ones and endless ones', async () => {
  const server = await startVeniceErrorServer();
  const sockets = await Promise.all([
    openConnection(server.baseURL),
    openConnection(server.answer('MODEL_OFFLINE', { as: 'slow', delayMs: 60_000 }).baseURL),
    openConnection(server.answer('MODEL_OFFLINE', { as: 'endless', delayMs: 60_000 }).baseURL),
    openConnection(server.answer('MODEL_OFFLINE', { as: 'stream', delayMs: 60_000 }).baseURL),
  ]);
  expect(await refused(server.baseURL)).toBe(false);

  const closed = sockets.map((socket) => once(socket.resume(), 'close'));
  await server.close();
  await Promise.all(closed);
  expect(await refused(server.baseURL)).toBe(true);
});

test('closing twice is harmless', async () => {
  const server = await startVeniceErrorServer();
  await Promise.all([server.close(), server.close()]);
  await server.close();
  expect(await refused(server.baseURL)).toBe(true);
});

test('disposing closes the server', async () => {
  const server = await startVeniceErrorServer();
  await server[Symbol.asyncDispose]();
  expect(await refused(server.baseURL)).toBe(true);
});

test('starting on a used port fails', async () => {
  const server = await startVeniceErrorServer();
  const port = Number(new URL(server.baseURL).port);
  await expect(startVeniceErrorServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await server.close();

  const again = await startVeniceErrorServer({ port });
  expect(again.baseURL).toBe(server.baseURL);
  await again.close();
});

test('a process that has closed its server exits', async () => {
  const program = fileURLToPath(new URL('support/start-and-close.ts', import.meta.url));
  const { stdout } = await execaNode(program, { nodeOptions: ['--import', 'tsx'] });
  expect(stdout).toBe('429 closed');
});
