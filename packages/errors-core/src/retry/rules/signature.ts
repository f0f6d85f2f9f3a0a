import type { Failure } from '../failure.js';

/** Returns whether the request can succeed if it is signed anew, and only then. */
export function needsSignature(failure: Failure): boolean {
  return isUsedUp(failure) || isRefused(failure);
}

/** Returns whether the same request can succeed, but for its signature. */
function isUsedUp({ retryable, actions }: Failure): boolean {
  return !retryable && actions.includes('wait') && actions.includes('sign');
}

/** Returns whether the signature itself was refused. A payment that was refused is not signed anew. */
export function isRefused({ family, actions }: Failure): boolean {
  return family === 'authentication' && actions[0] === 'sign';
}
