import type { AdapterDescription } from '@venice/adapter-description';

export const description: AdapterDescription = {
  client: 'axios',
  typesByCode: {
    map: {
      file: 'venice-axios-error-by-code.ts',
      name: 'VeniceAxiosErrorByCode',
      description: 'The `AxiosError` of each code, with its statuses and its body.',
    },
    row: { name: 'VeniceAxiosError', module: '../venice-axios-error.js', arguments: ['code', 'statuses'] },
  },
  handlers: [{ client: 'axios', file: 'handle.ts' }],
  loadClients: () => import('./clients.js'),
  exceptions: [
    {
      as: 'truncated',
      reason:
        'axios reads the body before any interceptor runs, and reports a body that breaks off as a network ' +
        "failure without a response. With responseType 'stream' the adapter reads it, as for all other clients.",
    },
  ],
};
