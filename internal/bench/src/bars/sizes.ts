import { fileURLToPath } from 'node:url';
import { readCatalogFiles } from '@venice/scripts/catalog/load';
import { requireModel } from '@venice/scripts/catalog/read-model';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type Application, bundleSize } from '../measure/bundle-size.js';
import type { Bar } from './bar.js';

const GROUP = 'size';
const CORE = '@venice/errors-core';
const ADAPTERS = ['fetch', 'axios', 'openai', 'ai-sdk'];

/** The source of core, in which single modules can be left out. */
const SOURCE = fileURLToPath(new URL('../../../../packages/errors-core/src/index.ts', import.meta.url));

const TO_VENICE_ERROR: Application = { names: '{ toVeniceError }', from: CORE };

const MASKING = {
  '/masking/mask-secrets.ts':
    'export const maskFor = () => (text) => text; export const maskJson = (value) => value;',
};

const GATEWAYS = {
  '/recognize/envelope.ts':
    'export const isEnvelope = () => false; export const readEnvelope = (value) => value;',
  '/details/read-via.ts':
    'export const readVia = () => undefined; export const headersInEnvelope = () => undefined;',
};

/** What an application pays in bytes, minified and compressed. The test of this package checks the limits. */
export const sizeBars: readonly Bar[] = [
  size('isVeniceError', { names: '{ isVeniceError }', from: CORE }, 280),
  {
    ...size('toVeniceError', TO_VENICE_ERROR),
    measure: async () => ({ value: await bundleSize(TO_VENICE_ERROR), limit: await limitOfRecognition() }),
  },
  part('toVeniceError: masking alone', MASKING),
  part('toVeniceError: gateways alone', GATEWAYS),
  ...ADAPTERS.map((name): Bar => {
    const adapter = { names: '{ withVeniceErrors, getVeniceError }', from: `@venice/errors-${name}` };
    return {
      ...size(`errors-${name}, withVeniceErrors and getVeniceError`, adapter),
      measure: async () => ({
        value: await bundleSize(adapter),
        limit: (await bundleSize(TO_VENICE_ERROR)) + 5_000,
      }),
    };
  }),
  size('peer: SolanaError and isSolanaError', {
    names: '{ SolanaError, isSolanaError }',
    from: '@solana/errors',
  }),
  size('peer: isSolanaError', { names: '{ isSolanaError }', from: '@solana/errors' }),
  size('peer: ConnectError', { names: '{ ConnectError }', from: '@connectrpc/connect' }),
  size('peer: APIError of openai 7', { names: '{ APIError }', from: 'openai-7' }),
];

/** 11.5 KB, 22 bytes for each variant of a message beyond the first 158, and what masking and gateways add. */
async function limitOfRecognition(): Promise<number> {
  const { messages } = requireModel(readCatalogFiles(workspaceRoot)).model;
  const parts = [await sizeOf(MASKING), await sizeOf(GATEWAYS)];
  return 11_500 + 22 * Math.max(messages.length - 158, 0) + parts.reduce((sum, bytes) => sum + bytes, 0);
}

function part(name: string, without: Readonly<Record<string, string>>): Bar {
  return { ...size(name, TO_VENICE_ERROR), measure: async () => ({ value: await sizeOf(without) }) };
}

/** Returns the bytes that modules add to `toVeniceError`. */
async function sizeOf(without: Readonly<Record<string, string>>): Promise<number> {
  const whole = { ...TO_VENICE_ERROR, from: SOURCE };
  return (await bundleSize(whole)) - (await bundleSize({ ...whole, without }));
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
