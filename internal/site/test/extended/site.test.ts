import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, type TestContext } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { type ServedSite, serveSite } from '../../src/serve/serve-site.js';
import { launchChromium, webRequire } from '../support/chromium.js';
import { codes, files, pages } from '../support/sources.js';

let browser: Browser | undefined;
let site: ServedSite | undefined;
let missing = '';

beforeAll(async () => {
  try {
    site = await serveSite(await buildSite(`${workspaceRoot}/internal/site`, files));
    browser = await launchChromium();
  } catch (reason) {
    missing = String(reason);
  }
}, 600_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
});

interface Visit {
  readonly page: Page;
  /** The URL of a page of the site. */
  readonly at: (path: string) => string;
  /** What the page requests, and the size of what it gets, compressed. */
  readonly received: { readonly url: string; readonly bytes: number }[];
  /** Bodies that are being measured. */
  readonly pending: Promise<void>[];
  /** Messages of errors in the console. */
  readonly errors: string[];
}

/** Opens a window. Without a browser, the test did not run. */
async function visit(
  context: TestContext,
  width = 1280,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Visit> {
  if (browser === undefined || site === undefined) return didNotRun(context, 'the site in Chromium', missing);
  const { url } = site;
  const opened = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  onTestFinished(() => opened.close());
  const page = await opened.newPage();
  const [received, errors]: [Visit['received'], string[]] = [[], []];
  page.on(
    'console',
    (message) => message.type() === 'error' && errors.push(`${page.url()}: ${message.text()}`),
  );
  page.on('pageerror', ({ message }) => errors.push(`${page.url()}: ${message}`));
  page.on('request', (request) => received.push({ url: request.url(), bytes: 0 }));
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    const measure = async (): Promise<void> => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      received.push({ url: response.url(), bytes: gzipSync(body).length });
    };
    pending.push(measure());
  });
  return { page, at: (path) => url + path.replace(/(^|\/)index$/, '$1'), received, pending, errors };
}

/** One page of each kind, and the largest. */
const kinds = ['', 'codes/', 'codes/INVALID_REQUEST', 'guides/retries', 'decode'];

describe('every page', () => {
  test('has no error in the console and nothing from other hosts, and a code page has at most 100 kB', async (context) => {
    const queue = pages.map(({ path }) => path);
    const faults: string[] = [];
    const windows = await Promise.all(Array.from({ length: 4 }, () => visit(context)));
    await Promise.all(
      windows.map(async ({ page, at, received, pending, errors }) => {
        for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
          received.length = 0;
          pending.length = 0;
          await page.goto(at(path), { waitUntil: 'networkidle' });
          await Promise.all(pending);
          const bytes = received.reduce((sum, each) => sum + each.bytes, 0);
          if (codes.includes(path.replace('codes/', '')) && bytes > 100_000)
            faults.push(`${path}: ${bytes} bytes`);
          for (const { url } of received) if (!url.startsWith(at(''))) faults.push(`${path}: ${url}`);
        }
        faults.push(...errors);
      }),
    );
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(codes.length);
  });

  test('has links and anchors that exist', async (context) => {
    if (site === undefined) return didNotRun(context, 'the links of the site', missing);
    const { url } = site;
    const links = new Map<string, string>();
    const anchors = new Map<string, readonly string[]>();
    for (const { path } of pages) {
      const address = url + path.replace(/(^|\/)index$/, '$1');
      const html = await (await fetch(address)).text();
      const valuesOf = (name: string): string[] =>
        [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
          value.replaceAll('&amp;', '&'),
        );
      anchors.set(new URL(address).pathname, valuesOf('id'));
      for (const href of valuesOf('href')) links.set(new URL(href, address).href, path);
    }
    const broken: string[] = [];
    for (const [link, from] of links) {
      const { origin, pathname, hash } = new URL(link);
      if (`${origin}/` !== url) continue;
      const ids = anchors.get(pathname);
      const isThere =
        ids === undefined
          ? (await fetch(link)).ok
          : hash === '' || ids.includes(decodeURIComponent(hash.slice(1)));
      if (!isThere) broken.push(`${from}: ${link}`);
    }
    expect(broken).toEqual([]);
    expect(links.size).toBeGreaterThan(codes.length);
  });

  test.for(
    kinds.flatMap((path) => [
      { path, width: 1280, scheme: 'light' as const },
      { path, width: 360, scheme: 'dark' as const },
    ]),
  )('is accessible and fits: /$path, $width px, $scheme', async ({ path, width, scheme }, context) => {
    const { page, at } = await visit(context, width, scheme);
    await page.goto(at(path), { waitUntil: 'networkidle' });
    if (path === 'decode') await page.getByRole('button', { name: 'A log' }).click();
    if (path === 'decode') await page.waitForSelector('.decoded');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(
      scheme === 'dark',
    );
    await page.evaluate(readFileSync(webRequire.resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await page.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
    );
    expect(violations).toEqual([]);
  });
});

test('the search finds a code by its words, with the keyboard alone', async (context) => {
  const { page, at } = await visit(context);
  await page.goto(at(''), { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.type('model is currently overloaded');
  await page.locator('.results .result').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/codes/MODEL_OVERLOADED*');
});

describe('the list of errors', () => {
  test('is filtered by family, status and text, and keeps the filters in its address', async (context) => {
    const { page, at } = await visit(context);
    await page.goto(at('codes/index'), { waitUntil: 'networkidle' });
    const shown = (): Promise<string[]> => page.locator('.code-name').allTextContents();
    expect((await shown()).sort()).toEqual([...codes].sort());
    await page.getByLabel('Family').selectOption('availability');
    await page.getByLabel('Text').fill('model over');
    expect(await shown()).toEqual(['MODEL_OVERLOADED']);
    await page.goto(page.url(), { waitUntil: 'networkidle' });
    expect(await shown()).toEqual(['MODEL_OVERLOADED']);
    await page.getByRole('button', { name: 'Reset' }).click();
    expect(await shown()).toHaveLength(codes.length);
  });

  test('leads to a page with the keyboard alone', async (context) => {
    const { page, at } = await visit(context);
    await page.goto(at('codes/index'), { waitUntil: 'networkidle' });
    await page.getByLabel('Text').focus();
    await page.keyboard.type('MODEL_OFFLINE');
    const card = page.locator('.code-card');
    for (let tabs = 0; tabs < 10 && !(await card.evaluate((it) => it === document.activeElement)); tabs++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/codes/MODEL_OFFLINE');
  });
});

const overloaded = { error: 'The model is currently overloaded. Please try again later.' };

const har = JSON.stringify({
  log: {
    version: '1.2',
    entries: [
      {
        startedDateTime: '2026-11-27T10:00:00.000Z',
        request: { method: 'POST', url: 'https://api.venice.ai/api/v1/chat/completions', headers: [] },
        response: { status: 429, headers: [], content: { text: JSON.stringify(overloaded) } },
      },
    ],
  },
});

describe('the decoder', () => {
  test.for<[string, string, string]>([
    ['a body', JSON.stringify(overloaded), 'MODEL_OVERLOADED'],
    [
      'a transcript',
      `> POST /api/v1/chat/completions HTTP/2\n> Host: api.venice.ai\n\n< HTTP/2 429\n< retry-after: 7\n<\n${JSON.stringify(overloaded)}`,
      'MODEL_OVERLOADED',
    ],
    ['a log', `worker 3: failed with ${JSON.stringify(overloaded)}`, 'MODEL_OVERLOADED'],
    ['an event stream', `data: {"id":"1"}\n\ndata: ${JSON.stringify(overloaded)}\n\n`, 'MODEL_OVERLOADED'],
    ['a stack', 'VeniceError [MODEL_OFFLINE]: Offline.\n    at send (a.js:1:2)', 'MODEL_OFFLINE'],
    ['a HAR file', har, 'MODEL_OVERLOADED'],
  ])('names the error in %s, and sends nothing', async ([, text, code], context) => {
    const { page, at, received } = await visit(context);
    await page.goto(at('decode'), { waitUntil: 'networkidle' });
    received.length = 0;
    await page.getByLabel(/Response, transcript/).fill(text);
    await expect.poll(() => page.locator('.decoded-title').allTextContents()).toEqual([code]);
    expect(await page.locator('.decoded-title a').getAttribute('href')).toBe(`/codes/${code}`);
    expect(received).toEqual([]);
  });

  test('reads a file, counts its errors in a table, and sends nothing', async (context) => {
    const { page, at, received } = await visit(context);
    await page.goto(at('decode'), { waitUntil: 'networkidle' });
    received.length = 0;
    const log = `plain line\n429 ${JSON.stringify(overloaded)}\n`.repeat(30);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'app.log', mimeType: 'text/plain', buffer: Buffer.from(log) });
    await page.locator('.decoder-table tbody tr').first().waitFor();
    expect(await page.locator('.decoder-table tbody td').allTextContents()).toEqual(
      expect.arrayContaining(['MODEL_OVERLOADED', '30']),
    );
    expect(received).toEqual([]);
  });

  test('writes a masked report about a response that it does not know', async (context) => {
    const { page, at } = await visit(context);
    await page.goto(at('decode'), { waitUntil: 'networkidle' });
    const secret = 'a1b2c3d4e5f6a7b8c9d0';
    await page
      .getByLabel(/Response, transcript/)
      .fill(
        `HTTP/1.1 418 I'm a teapot\nauthorization: Bearer ${secret}\n\n{"error":"Short and stout, ${secret}"}`,
      );
    await page.locator('.issue').waitFor();
    const issue = await page.locator('.issue').textContent();
    expect(issue).toContain('Short and stout');
    expect(issue).not.toContain(secret);
  });

  test('reports an input without an error', async (context) => {
    const { page, at } = await visit(context);
    await page.goto(at('decode'), { waitUntil: 'networkidle' });
    await page.getByLabel(/Response, transcript/).fill('It works.');
    await page.getByText('There is no Venice error in this input.').waitFor();
  });
});
