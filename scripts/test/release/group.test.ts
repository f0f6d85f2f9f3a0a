import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Group {
  readonly isLocal: (address: string) => boolean;
  readonly listeningAddresses: (group: number) => readonly string[];
  readonly processesOf: (group: number) => readonly string[];
}

const file = new URL('../../../internal/consumers/example/group.mjs', import.meta.url);
const { isLocal, listeningAddresses, processesOf }: Group = await import(file.href);

test.each([
  { address: '0100007F:1F90', host: '127.0.0.1', local: true },
  { address: '00000000000000000000000001000000:1F90', host: '::1', local: true },
  { address: '0000000000000000FFFF00000100007F:1F90', host: '::ffff:127.0.0.1', local: true },
  { address: '00000000:1F90', host: '0.0.0.0', local: false },
  { address: '00000000000000000000000000000000:1F90', host: '::', local: false },
  { address: '0A00A8C0:1F90', host: '192.168.0.10', local: false },
])('$host is local: $local', ({ address, local }) => {
  expect(isLocal(address)).toBe(local);
});

test.skipIf(!existsSync('/proc/net/tcp'))(
  'what a process group listens on is found, until it ends',
  async () => {
    const program = "require('http').createServer().listen(0, '127.0.0.1', () => console.log('listens'))";
    const child = spawn(process.execPath, ['-e', program], { detached: true });
    const group = child.pid ?? 0;
    try {
      await once(child.stdout, 'data');
      const addresses = listeningAddresses(group);
      expect(addresses).toHaveLength(1);
      expect(addresses.map(isLocal)).toEqual([true]);
      expect(processesOf(group)).toEqual([String(group)]);
    } finally {
      child.kill();
      await once(child, 'exit');
    }
    expect(listeningAddresses(group)).toEqual([]);
    expect(processesOf(group)).toEqual([]);
  },
);
