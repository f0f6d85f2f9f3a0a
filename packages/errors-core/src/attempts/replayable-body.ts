import { read } from '../data/read-unknown.js';
import { isBytes } from '../response/bytes.js';
import { isBlob } from '../response/read-body.js';

/** Returns whether a body can be sent more than once. A stream cannot. */
export function isReplayableBody(body: unknown): boolean {
  if (body === undefined || body === null || typeof body === 'string') return true;
  return isBytes(body) || isBlob(body) || isForm(body);
}

/** The forms of the runtime. The `FormData` of older packages is a stream. */
function isForm(body: unknown): boolean {
  const isEntries = typeof read(body, 'getAll') === 'function' && typeof read(body, 'append') === 'function';
  return isEntries && typeof read(body, 'pipe') !== 'function';
}
