import { isBlob, isBytes, read } from '@venice/errors-core/adapter';

/** Whether a body can be sent more than once. A stream cannot. */
export function isReplayableBody(body: unknown): boolean {
  if (body === undefined || body === null || typeof body === 'string') return true;
  return isBytes(body) || isBlob(body) || isForm(body);
}

/** The forms of the runtime. The `FormData` of older packages is a stream. */
function isForm(body: unknown): boolean {
  const isEntries = typeof read(body, 'getAll') === 'function' && typeof read(body, 'append') === 'function';
  return isEntries && typeof read(body, 'pipe') !== 'function';
}

/**
 * Returns the arguments for one attempt of a call of `fetch`, and whether the call can be made again after it. A
 * `Request` with a body is cloned, because its body can be read once.
 */
export function argumentsFor(
  args: readonly unknown[],
  mayRetry: boolean,
): { readonly args: readonly unknown[]; readonly replayable: boolean } {
  const [input, init, ...rest] = args;
  const own: unknown = read(init, 'body');
  if (own !== undefined && own !== null) return { args, replayable: isReplayableBody(own) };
  const body = read(input, 'body');
  if (body === undefined || body === null) return { args, replayable: true };
  const clone = mayRetry ? cloneOf(input) : undefined;
  return clone === undefined
    ? { args, replayable: false }
    : { args: [clone, init, ...rest], replayable: true };
}

function cloneOf(request: unknown): unknown {
  const clone = read(request, 'clone');
  try {
    return typeof clone === 'function' ? Reflect.apply(clone, request, []) : undefined;
  } catch {
    return undefined;
  }
}
