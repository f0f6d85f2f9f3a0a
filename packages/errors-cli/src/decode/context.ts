import type { Finding, Mistake } from './finding.js';
import type { RequestParts } from './response/seen-response.js';
import type { Secrets } from './secrets/secrets.js';

/** What the parts of a decoder share while they read one input. */
export interface Context {
  readonly secrets: Secrets;
  /** Hosts whose responses count as Venice's, in addition to its own. */
  readonly hosts: readonly string[];
  /** The last request in the input, until its response is read. */
  request: RequestParts | undefined;
  /** Takes an error. */
  readonly report: (finding: Finding) => void;
  /** Takes an error without a code from a response that may not be Venice's. It counts if there is nothing else. */
  readonly doubt: (finding: Finding) => void;
  readonly mistake: (mistake: Mistake) => void;
  /** Takes a sentence about a part of the input that was not read. */
  readonly note: (text: string) => void;
}
