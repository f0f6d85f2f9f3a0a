import { ownVariants, sentByProviders, tableFile, withoutRows } from '../inputs/catalog/table-rows.js';
import { type Application, bundleSize } from '../measure/bundle-size.js';
import type { Bar } from './bar.js';

const GROUP = 'size';
const CORE = '@venice/errors-core';
const ADAPTERS = ['fetch', 'axios', 'openai', 'ai-sdk'];

const TO_VENICE_ERROR: Application = { names: '{ toVeniceError }', from: CORE };

type Modules = Readonly<Record<string, string>>;

const MASKING: Modules = {
  '/masking/mask-secrets.ts':
    'export const maskFor = () => (text) => text; export const maskJson = (value) => value;',
  '/tables/credentials.ts': 'export const credentialRules = {};',
};

/** The envelopes of the servers between Venice and a caller. */
const GATEWAYS: Modules = {
  '/recognize/envelope.ts':
    'export const isEnvelope = () => false; export const readEnvelope = (value) => value;',
  '/details/read-via.ts':
    'export const readVia = () => undefined; export const headersInEnvelope = () => undefined;',
  '/tables/shapes.ts': tableFile('shapes.ts').replace(/^ {2}\{.* (?:via|unwrap): .*\n/gm, ''),
};

/** What the providers behind Venice send: their messages and their wire codes. */
const PROVIDERS: Modules = {
  '/tables/messages.ts': withoutRows('messages.ts', sentByProviders.messages),
  '/tables/wire-codes.ts': withoutRows('wire-codes.ts', sentByProviders.codes),
};

/** What the limit of `toVeniceError` does not contain, each with its tables. */
const PARTS: Readonly<Record<string, Modules>> = {
  'masking alone': MASKING,
  'envelopes of gateways alone': GATEWAYS,
  'messages and wire codes of providers alone': PROVIDERS,
};

/** What an application pays in bytes, minified and compressed. The test of this package checks the limits. */
export const sizeBars: readonly Bar[] = [
  size('isVeniceError', { names: '{ isVeniceError }', from: CORE }, 280),
  {
    ...size('toVeniceError', TO_VENICE_ERROR),
    measure: async () => ({ value: await bundleSize(TO_VENICE_ERROR), limit: await limitOfRecognition() }),
  },
  ...Object.entries(PARTS).map(([name, without]) => part(`toVeniceError: ${name}`, without)),
  ...ADAPTERS.flatMap((name): Bar[] => {
    const adapter = { names: '{ withVeniceErrors, getVeniceError }', from: `@venice/errors-${name}` };
    return [
      {
        ...size(`errors-${name}, withVeniceErrors and getVeniceError`, adapter),
        measure: async () => ({
          value: await bundleSize(adapter),
          limit: (await bundleSize(TO_VENICE_ERROR)) + 5_000,
        }),
      },
      size(`errors-${name}: its own code alone`, { ...adapter, external: [`${CORE}*`] }),
    ];
  }),
  size('peer: SolanaError and isSolanaError', {
    names: '{ SolanaError, isSolanaError }',
    from: '@solana/errors',
  }),
  size('peer: isSolanaError', { names: '{ isSolanaError }', from: '@solana/errors' }),
  size('peer: ConnectError', { names: '{ ConnectError }', from: '@connectrpc/connect' }),
  size('peer: APIError of openai 7', { names: '{ APIError }', from: 'openai-7' }),
];

/** 11.5 KB, 22 bytes for each of Venice's variants of a message beyond the first 158, and what the parts add. */
async function limitOfRecognition(): Promise<number> {
  let limit = 11_500 + 22 * Math.max(ownVariants - 158, 0);
  for (const without of Object.values(PARTS)) limit += await sizeOf(without);
  return limit;
}

function part(name: string, without: Modules): Bar {
  return { ...size(name, TO_VENICE_ERROR), measure: async () => ({ value: await sizeOf(without) }) };
}

/** Returns the bytes that modules add to `toVeniceError`, measured without them. */
async function sizeOf(replaced: Modules): Promise<number> {
  const whole = { ...TO_VENICE_ERROR, fromSource: true };
  return (await bundleSize(whole)) - (await bundleSize({ ...whole, replaced }));
}

function size(name: string, application: Application, limit?: number): Bar {
  return {
    group: GROUP,
    name,
    peer: '',
    unit: 'bytes',
    ...(limit === undefined ? {} : { limit }),
    measure: async () => ({ value: await bundleSize(application) }),
  };
}
