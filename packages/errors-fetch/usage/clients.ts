import type { AdapterClient } from '@venice/adapter-description';
import { call, send, stream } from './call.js';

export const clients: readonly AdapterClient[] = [{ name: 'fetch', send, call, stream }];
