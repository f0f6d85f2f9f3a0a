import { accountOf, isRecord, routeOf } from '@venice/errors-core/adapter';

/** A request as Venice sees it. */
export interface RulesRequest {
  readonly method: string;
  /** The URL, or its part from the API's base path on. */
  readonly url: string;
  /** In any form: a `Headers` object, a plain object, pairs. */
  readonly headers?: unknown;
  /** The body as text; an empty text for none. */
  readonly body: string;
}

/** What the rules read of a request. */
export interface RequestFacts {
  /** Such as `POST /chat/completions`; `undefined` for a URL that is not one of the API. */
  readonly route: string | undefined;
  /** The key or the wallet of the request, as an opaque text. */
  readonly account: string;
  readonly isWallet: boolean;
  /** The signature of a wallet, which can be used once. */
  readonly proof: string | undefined;
  /** The model in the body; empty if it has none. */
  readonly model: string;
  /** The `user` in the body; empty if it has none. */
  readonly user: string;
  /** The body as an object; empty if it is not JSON, such as a form. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** A rough estimate: a token has about four characters. */
  readonly tokens: number;
}

export function readRequest({ method, url, headers, body }: RulesRequest): RequestFacts {
  const { kind, id, proof } = accountOf(headers);
  const fields = parse(body);
  return {
    route: routeOf(method, url),
    account: `${kind} ${id}`,
    isWallet: kind === 'wallet',
    proof,
    model: text(fields['model']),
    user: text(fields['user']),
    fields,
    tokens: Math.ceil(body.length / 4),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
