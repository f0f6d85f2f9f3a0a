import { describe, expect, test } from 'vitest';
import { createPacer, type Pacer } from '../../src/index.js';
import { PacedVenice, type TestFetch } from './support.js';

function wallet(nonce: number, address = '0x1') {
  return { headers: { 'sign-in-with-x': btoa(JSON.stringify({ address, nonce })) } };
}

const RPC = { route: 'POST /crypto/rpc/ethereum-mainnet' };

function inFlight(pacer: Pacer): number {
  return pacer.inspect().accounts.reduce((sum, account) => sum + account.inFlight, 0);
}

describe('requests in flight', () => {
  test('of a wallet are 5, until their bodies have ended', async () => {
    const venice = new PacedVenice();
    const open = await Promise.all(Array.from({ length: 5 }, (_, nonce) => venice.send(wallet(nonce))));
    const sixth = venice.send(wallet(6));
    const other = await venice.send(wallet(7, '0x2'));
    expect(venice.holds).toMatchObject([{ reason: 'in-flight', until: undefined }]);
    expect(venice.sent).toBe(6);
    await open[0]?.text();
    expect((await sixth).status).toBe(200);
    await Promise.all([...open.slice(1), await sixth, other].map((response) => response.text()));
    expect(inFlight(venice.pacer)).toBe(0);
  });

  test('on the RPC are one, also after a failure', async () => {
    const venice = new PacedVenice({ failures: [{ error: 'INVALID_REQUEST' }] });
    const statuses = await Promise.all(
      Array.from({ length: 3 }, (_, id) => venice.send({ ...RPC, body: { id } })),
    );
    expect(statuses.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(venice.holds).toHaveLength(2);
    expect(inFlight(venice.pacer)).toBe(0);
  });

  test('of a key are not limited', async () => {
    const venice = new PacedVenice();
    await Promise.all(Array.from({ length: 20 }, (_, id) => venice.send({ body: { id } })));
    expect(venice.holds).toEqual([]);
  });

  test('are free again after a stream is canceled, and after one fails', async () => {
    let canceled = 0;
    const pacer = createPacer();
    const endless = (): Response =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.enqueue(new TextEncoder().encode('data: {}\n\n'));
          },
          cancel() {
            canceled++;
          },
        }),
        { headers: { 'content-type': 'text/event-stream' } },
      );
    const respond: TestFetch = () => Promise.resolve(endless());
    const paced = pacer.fetch(respond);
    const init = { method: 'POST', headers: wallet(1).headers, body: '{}' };
    const response = await paced('https://api.venice.ai/api/v1/chat/completions', init);
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    expect(inFlight(pacer)).toBe(1);
    await reader?.cancel();
    expect(canceled).toBe(1);
    expect(inFlight(pacer)).toBe(0);

    const breaking: TestFetch = () =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            pull(controller) {
              controller.error(new TypeError('terminated'));
            },
          }),
        ),
      );
    const broken = pacer.fetch(breaking);
    await expect((await broken('https://api.venice.ai/api/v1/models', init)).text()).rejects.toThrow(
      'terminated',
    );
    expect(inFlight(pacer)).toBe(0);
  });

  test('are free again after a connection that broke and after an abort', async () => {
    const pacer = createPacer();
    const hanging = pacer.fetch(
      (_url: string, { signal }: RequestInit) =>
        new Promise<Response>((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        }),
    );
    const abort = new AbortController();
    const init = { method: 'POST', body: '{}', signal: abort.signal };
    const url = 'https://api.venice.ai/api/v1/crypto/rpc/ethereum-mainnet';
    const first = hanging(url, init);
    const second = hanging(url, init);
    await expect.poll(() => pacer.inspect().held).toBe(1);
    abort.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    await expect(second).rejects.toThrow('enough');
    expect(pacer.inspect().held).toBe(0);
    expect(inFlight(pacer)).toBe(0);
  });
});
