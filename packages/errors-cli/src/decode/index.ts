/** The decoder: text in, errors out. It has no input and output of its own, so it runs in a browser too. */
export { decode, Decoder, type DecodeOptions } from './decoder.js';
export type { Decoded, Finding, Form, Mistake, SeenRequest } from './finding.js';
