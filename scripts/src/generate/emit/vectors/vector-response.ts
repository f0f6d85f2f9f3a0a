/** A response that a vector contains. */
export interface VectorResponse {
  readonly name: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  readonly route?: string | undefined;
}
