import type { SdkLoop } from './headers/retry-headers.js';

/** The facts about a request that decide what its errors mean. */
export interface SentRequest {
  readonly route: string | undefined;
  /** Aborted by the caller, or by the SDK's own time limit. */
  readonly signal: AbortSignal | undefined;
  /** Whether it carries a signature that is used up. */
  readonly singleUse: boolean;
  /** Texts of the request that the error must not contain. */
  readonly secrets: readonly string[];
  /** How often the SDK has sent it, if it was more than once. */
  readonly attempts: number | undefined;
  readonly loop: SdkLoop;
}
