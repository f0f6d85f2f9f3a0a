import type OpenAI from 'openai';
import { test } from 'vitest';
import { withVeniceErrors } from '../../src/index.js';

declare const client: OpenAI;

// openai 5 and later.
test('a client that exists can be given the hook', () => {
  client.withOptions(withVeniceErrors({}));
  client.withOptions(withVeniceErrors({ timeout: 5_000 }));
  // @ts-expect-error misspelt
  client.withOptions(withVeniceErrors({ timout: 5_000 }));
});
