import type { AdapterDescription } from '@venice/adapter-description';

export const description: AdapterDescription = {
  client: 'AI SDK',
  typesByCode: {
    map: {
      file: 'venice-api-call-error-by-code.ts',
      name: 'VeniceAPICallErrorByCode',
      description: 'The `APICallError` of each code, with its statuses and the Venice error as its cause.',
    },
    row: {
      name: 'VeniceAPICallError',
      module: '../error/api-call-error.js',
      arguments: ['code', 'statuses'],
    },
    table: {
      file: 'api-call-errors.ts',
      name: 'apiCallErrors',
      description:
        'The `type` that fits each code in an error object of OpenAI, and the statuses of the code.',
      columns: ['openaiType', 'statuses'],
    },
  },
  handlers: [{ client: 'AI SDK', file: 'handle.ts' }],
  loadClients: () => import('./clients.js'),
};
