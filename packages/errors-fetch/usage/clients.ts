import type { AdapterClient } from '@venice/adapter-description';
import { call, send, stream } from './call.js';
import { repeat } from './repeat.js';

export const clients: readonly AdapterClient[] = [{ name: 'fetch', send, call, repeat, stream }];
