import type { AdapterClient } from '@venice/adapter-description';
import axios from 'axios';
import axios030 from 'axios-0.30';
import { call, type Instance, send, stream } from './call.js';
import { repeat } from './repeat.js';

export const clients: readonly AdapterClient[] = [
  clientOf('axios 1.21', (baseURL) => axios.create({ baseURL })),
  clientOf('axios 1.21, fetch adapter', (baseURL) => axios.create({ baseURL, adapter: 'fetch' })),
  clientOf('axios 0.30', (baseURL) => axios030.default.create({ baseURL })),
];

function clientOf(name: string, create: (baseURL: string) => Instance): AdapterClient {
  return {
    name,
    send: (baseURL, method, path, sent) => send(baseURL, method, path, create, sent),
    call: (baseURL, method, path) => call(baseURL, method, path, create),
    repeat: (baseURL, repetition) => repeat(baseURL, repetition, create),
    stream: (baseURL, path, sent) => stream(baseURL, path, create, sent),
  };
}
