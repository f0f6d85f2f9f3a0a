export type * from './adapter-description.js';
export { type Adapter, findAdapters } from './find-adapters.js';
