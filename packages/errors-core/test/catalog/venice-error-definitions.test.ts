import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import exported from '../../errors.json' with { type: 'json' };
import { veniceErrorCodes, veniceErrorDefinitions } from '../../src/index.js';

/** The catalog as `errors.json` contains it, with the facts that the definitions share with it. */
const errors: Readonly<Record<string, ExportedError>> = exported.errors;

interface ExportedError {
  readonly charged: { readonly call: string; readonly routes?: Readonly<Record<string, { call: string }>> };
  readonly routes?: Readonly<Record<string, { source: string }>>;
}

describe('the definition of a code', () => {
  test.each(veniceErrorCodes)('has the texts and the policy that errors.json has: %s', (code) => {
    const { routes, charged, docsUrl: _, ...facts } = veniceErrorDefinitions[code];
    expect(errors[code]).toMatchObject(facts);
    expect(charged).toBe(errors[code]?.charged.call);
  });

  test.each(veniceErrorCodes)('has all differences of a route in one place: %s', (code) => {
    const { routes = {}, charged } = errors[code] ?? { charged: { call: '' } };
    const expected: Record<string, object> = {};
    for (const [route, { source: _, ...difference }] of Object.entries(routes)) expected[route] = difference;
    for (const [route, { call }] of Object.entries(charged.routes ?? {})) {
      expected[route] = { ...expected[route], charged: call };
    }
    expect(veniceErrorDefinitions[code].routes ?? {}).toEqual(expected);
  });

  test('has no key "routes" if no route is different', () => {
    expect(veniceErrorDefinitions.MODEL_OVERLOADED).not.toHaveProperty('routes');
  });

  test('is plain data under its code, also when it is printed', () => {
    expect(Object.keys(veniceErrorDefinitions)).toEqual(veniceErrorCodes);
    expect(inspect(veniceErrorDefinitions, { depth: 0 })).not.toContain('Getter');
  });
});
