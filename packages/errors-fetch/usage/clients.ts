import type { AdapterClient } from '@venice/adapter-description';
import { call, stream } from './call.js';

export const clients: readonly AdapterClient[] = [{ name: 'fetch', call, stream }];
