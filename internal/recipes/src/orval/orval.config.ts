import { defineConfig } from 'orval';

export default defineConfig({
  venice: {
    input: './openapi.yaml',
    output: {
      target: './generated/client.ts',
      client: 'fetch',
      override: { mutator: { path: './venice-fetcher.ts', name: 'veniceFetcher' } },
    },
  },
});
