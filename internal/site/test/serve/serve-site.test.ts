import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/serve/serve-site.js';

let dist: string;
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(dist, 'codes'));
  writeFileSync(join(dist, 'codes/A.html'), '<p>page</p>');
  writeFileSync(join(dist, 'codes/index.html'), '<p>list</p>');
  writeFileSync(join(dist, 'codes/A.md'), '# A…');
  writeFileSync(join(dist, '404.html'), 'gone');
});
afterAll(() => {
  rmSync(dist, { recursive: true, force: true });
});

describe('the server of the site', () => {
  test('serves pages without an extension, folders and Markdown', async () => {
    const site = await serveSite(dist);
    const get = async (path: string) => (await fetch(site.url + path)).text();
    expect(await get('codes/A')).toBe('<p>page</p>');
    expect(await get('codes/')).toBe('<p>list</p>');
    const markdown = await fetch(`${site.url}codes/A.md`);
    expect(markdown.headers.get('content-type')).toBe('text/markdown;charset=utf-8');
    expect(await markdown.text()).toBe('# A…');
    const missing = await fetch(`${site.url}codes/B`);
    expect([missing.status, await missing.text()]).toEqual([404, 'gone']);
    site.close();
    await site.closed;
  });

  test('serves a site below a path', async () => {
    const site = await serveSite(dist, { base: '/errors/' });
    expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/errors\/$/);
    expect((await fetch(`${site.url}codes/A`)).status).toBe(200);
    expect((await fetch(new URL('/codes/A', site.url))).status).toBe(404);
    site.close();
    await site.closed;
  });

  test('ends on its own if nobody asks for anything', async () => {
    const site = await serveSite(dist, { idleMs: 20 });
    await site.closed;
    await expect(fetch(site.url)).rejects.toThrow();
  });

  test('listens on 127.0.0.1 only, and reports a port that is in use', async () => {
    const site = await serveSite(dist);
    const port = Number(new URL(site.url).port);
    await expect(serveSite(dist, { port })).rejects.toThrow(/EADDRINUSE/);
    // Another address of this machine has the same port free.
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.2', resolve));
    await new Promise((resolve) => other.close(resolve));
    site.close();
    await site.closed;
  });
});
