/** An official document that cannot be compared. */
export class Unreadable extends Error {
  readonly id: UnreadableId;

  constructor(id: UnreadableId, message: string, options?: ErrorOptions) {
    super(message, options);
    this.id = id;
  }
}

export type UnreadableId =
  | 'unreadable-source'
  | 'http-status'
  | 'page-is-html'
  | 'page-without-table'
  | 'openapi-syntax'
  | 'not-openapi';
