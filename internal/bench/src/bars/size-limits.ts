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

/** By layer. What a layer imports for itself alone is gone with it. */
const CODE: Parts = {
  'finding the code': ['/src/recognize/'],
  'details, waits and limits': ['/src/details/'],
  'reading JSON, headers and routes': ['/src/response/'],
  'the class and its record': ['/src/error/'],
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

const RECOGNITION: Application = { names: '{ toVeniceError }', from: '@venice/errors-core' };

/** What the parts of the bundles add, each as what the bundle loses without it. */
export const sizeLimits: readonly Bar[] = [
  ...partsOf('toVeniceError', RECOGNITION, TABLES),
  rest('toVeniceError without tables', RECOGNITION, TABLES),
  {
    ...information('limit: the texts of its messages, in a file of nothing else'),
    measure: () => Promise.resolve({ value: compressedSize(messageTexts.join('\n')) }),
  },
  ...partsOf('toVeniceError', RECOGNITION, CODE),
  ...Object.entries(ADAPTERS).flatMap(([name, parts]) => {
    const adapter = { names: '{ withVeniceErrors, getVeniceError }', from: `@venice/errors-${name}` };
    return [
      ...partsOf(`errors-${name}`, adapter, parts),
      rest(`errors-${name} without these`, adapter, parts),
    ];
  }),
];

function partsOf(name: string, application: Application, parts: Parts): Bar[] {
  return Object.entries(parts).map(([part, modules]) => ({
    ...information(`limit: ${name}: ${part} alone`),
    measure: async () => ({
      value: (await without([], application)) - (await without(modules, application)),
    }),
  }));
}

function rest(name: string, application: Application, parts: Parts): Bar {
  return {
    ...information(`limit: ${name}`),
    measure: async () => ({ value: await without(Object.values(parts).flat(), application) }),
  };
}

function without(emptied: readonly string[], application: Application): Promise<number> {
  return bundleSize({ ...application, fromSource: true, emptied });
}

function information(name: string): Omit<Bar, 'measure'> {
  return { group: 'size', name, peer: '', unit: 'bytes' };
}
