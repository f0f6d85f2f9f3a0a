import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { describe, expect, test } from 'vitest';
import { checkOut } from '../../src/sdk-suites/check-out.js';
import { type Extent, hookInto, runSuite } from '../../src/sdk-suites/run-suite.js';
import { suites } from '../../src/sdk-suites/suites.js';

const extent: Extent = process.env['VENICE_SUITES'] === 'whole' ? 'whole' : 'part';
const LONGEST_MS = 1_200_000;

describe.concurrent.each(suites)('the unit suite of $name with our hook inside', (suite) => {
  test('fails as without it, but for what is on purpose', { timeout: LONGEST_MS }, async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'venice-'));
    context.onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const reason = await checkOut(suite, folder);
    if (reason !== undefined) didNotRun(context, `the unit suite of ${suite.name}`, reason);

    const bare = await runSuite(folder, suite, extent);
    await hookInto(folder, suite);
    const hooked = await runSuite(folder, suite, extent);

    expect(bare.count).toBeGreaterThan(100);
    const lost = [...bare.passed].filter((name) => !hooked.passed.has(name));
    const onPurpose = Object.keys(suite.expected).filter((name) => bare.passed.has(name));
    console.info(`${suite.name}: ${bare.count} tests pass without the hook, ${hooked.count} with it.`);
    const unexpected = lost.filter((name) => !onPurpose.includes(name));
    expect(unexpected.map((name) => [name, hooked.failed.get(name)])).toEqual([]);
    // What no longer fails must leave the list.
    expect(onPurpose.filter((name) => !lost.includes(name))).toEqual([]);
  });
});
