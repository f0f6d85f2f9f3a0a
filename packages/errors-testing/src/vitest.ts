import type { VeniceMatchers } from './venice-matchers.js';

export { veniceMatchers, type VeniceMatchers } from './venice-matchers.js';

// So that the declarations of vitest are there to be extended.
import type {} from 'vitest';

declare module 'vitest' {
  // The parameter needs the name and the default that vitest has.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type
  interface Matchers<T = any> extends VeniceMatchers<T> {}
}
