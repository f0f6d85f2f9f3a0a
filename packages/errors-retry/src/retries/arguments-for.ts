import { isRecord, isReplayableBody, read } from '@venice/errors-core/adapter';

/**
 * Returns the arguments for one attempt of a call of `fetch`, and whether the call can be made again after it. A
 * `Request` with a body is cloned, because its body can be read once.
 */
export function argumentsFor(
  args: readonly unknown[],
  mayRetry: boolean,
  signal: AbortSignal | undefined,
): { readonly args: readonly unknown[]; readonly replayable: boolean } {
  const [input, init, ...rest] = args;
  const own: unknown = read(init, 'body');
  if (own !== undefined && own !== null) return { args, replayable: isReplayableBody(own) };
  const body = read(input, 'body');
  if (body === undefined || body === null) return { args, replayable: true };
  const clone = mayRetry ? cloneOf(input) : undefined;
  if (clone === undefined) return { args, replayable: false };
  // Node forgets the signal of a clone when it collects garbage.
  const signaled: unknown = signal === undefined ? init : { ...(isRecord(init) ? init : {}), signal };
  return { args: [clone, signaled, ...rest], replayable: true };
}

function cloneOf(request: unknown): unknown {
  const clone = read(request, 'clone');
  try {
    return typeof clone === 'function' ? Reflect.apply(clone, request, []) : undefined;
  } catch {
    return undefined;
  }
}
