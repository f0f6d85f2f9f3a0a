import type OpenAI from 'openai';
import { test } from 'vitest';
import { withVeniceErrors } from '../../src/index.js';

declare const client: OpenAI;

// openai 5 and later.
test('accepts an existing client', () => {
  client.withOptions(withVeniceErrors({}));
  client.withOptions(withVeniceErrors({ timeout: 5_000 }));
  // @ts-expect-error misspelt
  client.withOptions(withVeniceErrors({ timout: 5_000 }));
});
