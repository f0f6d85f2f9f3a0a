import { findAdapters } from '@venice/adapter-description';
import { toVeniceError, type VeniceErrorCode, veniceErrorDefinitions } from '@venice/errors-core';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { describe, expect, test } from 'vitest';
import { handlersFor } from '../../src/pages/code/handlers.js';
import { relatedCodes } from '../../src/pages/code/related-codes.js';
import { routeOutcomes } from '../../src/pages/code/route-outcomes.js';
import { httpOf } from '../../src/pages/code/wire-blocks.js';
import { codes, pages, sources } from '../support/sources.js';

const { catalog, handlers } = sources;
const clients = (await findAdapters(workspaceRoot)).flatMap(({ description }) => description.handlers);

function pageOf(code: string): string {
  return pages.find(({ title }) => title === code)?.markdown ?? '';
}

describe('the page of a code', () => {
  test.each(codes)('has its texts, its actions, and a tab for each client: %s', (code) => {
    const { message, actions, status } = veniceErrorDefinitions[code as VeniceErrorCode];
    const page = pageOf(code);
    for (const action of actions) expect(page).toContain(`- \`${action}\`: `);
    expect(page).toContain(`- Status: \`${status}\``);
    expect(page.replaceAll('\\', '')).toContain(`> ${message.replaceAll('\\', '')}`);
    for (const { client } of clients) expect(page).toContain(`### ${client}\n\n\`\`\`ts\n`);
    expect(page).toContain('### Any other client\n');
  });

  test.each(codes)('shows responses that core recognizes as the code: %s', (code) => {
    for (const { status, headers, body, route } of catalog.errors[code]?.examples ?? []) {
      expect(toVeniceError({ status, headers, body, route }).code).toBe(code);
      expect(pageOf(code)).toContain(httpOf({ status, headers, body }));
    }
  });
});

describe('the code in the tabs', () => {
  test('handles the code of the page, its retry, its cost and its fields', () => {
    const entry = catalog.errors['INFERENCE_FAILED'];
    if (entry === undefined) throw new Error('The code is gone.');
    for (const { text } of handlersFor('INFERENCE_FAILED', entry, handlers)) {
      expect(text).toContain("'INFERENCE_FAILED'");
      expect(text).not.toContain('CONTENT_POLICY_VIOLATION');
      expect(text).toContain('error.retryAfterMs');
      expect(text).toContain('error.creditsRefunded');
      expect(text).toContain('error.details.hint');
    }
  });

  test('is refused if a handler has no place for it', () => {
    const entry = catalog.errors['INFERENCE_FAILED'];
    if (entry === undefined) throw new Error('The code is gone.');
    expect(() =>
      handlersFor('INFERENCE_FAILED', entry, [{ client: 'got', file: '/got.ts', text: 'nothing' }]),
    ).toThrow(/The handler for got has to contain/);
  });
});

describe('the routes of a code', () => {
  test('are grouped by what core returns for them', () => {
    const entry = catalog.errors['INFERENCE_FAILED'];
    if (entry === undefined) throw new Error('The code is gone.');
    const outcomes = routeOutcomes('INFERENCE_FAILED', entry, Object.keys(catalog.routes));
    const of = (route: string) => outcomes.find(({ routes }) => routes.includes(route));
    expect(of('POST /video/retrieve')).toMatchObject({ actions: ['submit-again'], retryable: false });
    expect(of('POST /image/generate')).toMatchObject({ actions: ['check-outcome'], charged: 'maybe' });
    expect(outcomes[0]).toMatchObject({ routes: [], actions: ['wait'], retryable: true });
  });
});

describe('related codes', () => {
  test('are others, and never more than six', () => {
    for (const code of codes) {
      const related = relatedCodes(code, catalog);
      expect(related).not.toContain(code);
      expect(related.length).toBeLessThanOrEqual(6);
    }
  });

  test('begin with the code that the remedy names', () => {
    const [first] = codes;
    const [, , other = ''] = codes;
    const entry = catalog.errors[first ?? ''];
    if (first === undefined || entry === undefined) throw new Error('The catalog is empty.');
    const changed = {
      ...catalog,
      errors: { ...catalog.errors, [first]: { ...entry, remedy: `See ${other}.` } },
    };
    expect(relatedCodes(first, changed)[0]).toBe(other);
  });
});
