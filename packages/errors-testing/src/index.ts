export { veniceError } from './venice-error.js';
export { veniceErrorResponse } from './venice-error-response.js';
export { veniceErrorExamples } from './venice-error-examples.js';

export type { ResponseHeaders, VeniceErrorOverrides } from './response/documented-response.js';
export type { VeniceExample } from './example.js';
export type { VeniceExampleShapes } from './generated/examples.js';
