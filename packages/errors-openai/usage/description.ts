import type { AdapterDescription } from '@venice/adapter-description';

export const description: AdapterDescription = {
  client: 'OpenAI',
  typesByCode: {
    map: {
      file: 'venice-openai-error-by-code.ts',
      name: 'VeniceOpenAIErrorByCode',
      description:
        'The `OpenAI.APIError` of each code, with its statuses, its `type` and the codes that the server sends.',
    },
    row: {
      name: 'VeniceOpenAIError',
      module: '../error/openai-error.js',
      arguments: ['code', 'statuses', 'openaiType', 'wireCodes'],
    },
    tables: {
      file: 'openai-errors.ts',
      constants: [
        { name: 'openaiTypes', fact: 'openaiType' },
        { name: 'openaiStatuses', fact: 'statuses' },
      ],
    },
  },
  handlers: [
    { client: 'OpenAI SDK', file: 'handle.ts' },
    { client: 'LangChain', file: 'handle-langchain.ts' },
  ],
  loadClients: () => import('./clients.js'),
};
