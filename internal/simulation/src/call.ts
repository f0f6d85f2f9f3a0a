/** One request of a client, until it has succeeded or is given up. */
export interface Call {
  readonly route: string;
  readonly tenant: string;
  readonly body: object;
}
