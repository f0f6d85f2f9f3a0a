import { messageTexts } from '../inputs/catalog/table-rows.js';
import { type Application, bundleSize, compressedSize } from '../measure/bundle-size.js';
import type { Bar } from './bar.js';

/** Modules by what they do, each a part of its path. */
type Parts = Readonly<Record<string, readonly string[]>>;

const TABLES: Parts = {
  'all tables': ['/src/generated/tables/', '/src/generated/policies.ts'],
  messages: ['/tables/messages.ts'],
  policies: ['/generated/policies.ts'],
  'wire codes': ['/tables/wire-codes.ts'],
  'body shapes': ['/tables/shapes.ts'],
  fields: ['/tables/fields.ts'],
};

const REQUESTS: Parts = {
  'bodies within limits': [
    '/read-body.ts',
    '/chunks.ts',
    '/bytes.ts',
    '/stop-after.ts',
    '/fetch-response.ts',
    '/response/fetch/',
  ],
  'secrets and signatures of requests': ['/src/credentials/', '/request-secrets.ts'],
  notices: ['/read-notices.ts', '/report-notices.ts', '/generated/notices.ts'],
};
const LOOPS: Parts = {
  streams: ['/src/event-stream/', '/tables/event-stream.ts', '/stream-interruption.ts', '/rewrite-stream.ts'],
  'retry decisions': ['/src/retry/', '/src/attempts/', '/generated/retry-rules.ts', '/retry-headers.ts'],
};
const NETWORK: Parts = { 'network failures': ['/network/failures.ts', '/network/read-network-failure.ts'] };

/** The adapters that miss the limit, with what they do beyond recognizing an error. */
const ADAPTERS: Readonly<Record<string, Parts>> = {
  axios: REQUESTS,
  openai: { ...LOOPS, ...REQUESTS },
  'ai-sdk': { ...LOOPS, ...NETWORK, ...REQUESTS },
};

/** What the parts of the bundles add, each as what the bundle loses without it: no table shows what cannot go. */
export const sizeLimits: readonly Bar[] = [
  ...limitsOf('toVeniceError', { names: '{ toVeniceError }', from: '@venice/errors-core' }, TABLES),
  {
    ...information('limit: the texts of its messages, in a file of nothing else'),
    measure: () => Promise.resolve({ value: compressedSize(messageTexts.join('\n')) }),
  },
  ...Object.entries(ADAPTERS).flatMap(([name, parts]) => {
    const adapter = { names: '{ withVeniceErrors, getVeniceError }', from: `@venice/errors-${name}` };
    return limitsOf(`errors-${name}`, adapter, parts);
  }),
];

/** A row for each part alone, and one for the bundle without all of them. */
function limitsOf(name: string, application: Application, parts: Parts): Bar[] {
  const without = (emptied: readonly string[]): Promise<number> =>
    bundleSize({ ...application, fromSource: true, emptied });
  return [
    ...Object.entries(parts).map(([part, modules]) => ({
      ...information(`limit: ${name}: ${part} alone`),
      measure: async () => ({ value: (await without([])) - (await without(modules)) }),
    })),
    {
      ...information(`limit: ${name} without these`),
      measure: async () => ({ value: await without(Object.values(parts).flat()) }),
    },
  ];
}

function information(name: string): Omit<Bar, 'measure'> {
  return { group: 'size', name, peer: '', unit: 'bytes' };
}
