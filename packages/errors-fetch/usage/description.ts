import type { AdapterDescription } from '@venice/adapter-description';

export const description: AdapterDescription = {
  client: 'fetch',
  typesByCode: {
    map: {
      file: 'venice-response-by-code.ts',
      name: 'VeniceResponseByCode',
      description: 'The failed `Response` of each code, with its statuses and its body.',
    },
    row: { name: 'VeniceResponse', module: '../venice-response.js', arguments: ['code', 'statuses'] },
  },
  handlers: [{ client: 'fetch', file: 'handle.ts' }],
  loadClients: () => import('./clients.js'),
};
