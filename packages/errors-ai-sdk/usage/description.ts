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
    tables: {
      file: 'api-call-errors.ts',
      constants: [
        { name: 'errorTypes', fact: 'openaiType' },
        { name: 'apiCallStatuses', fact: 'statuses' },
      ],
    },
  },
  handlers: [{ client: 'AI SDK', file: 'handle.ts' }],
  loadClients: () => import('./clients.js'),
};
