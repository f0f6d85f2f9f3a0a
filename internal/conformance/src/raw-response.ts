import { type IncomingHttpHeaders, request } from 'node:http';

/** A response, read without any of the clients. */
export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The part that arrived, if the connection broke. */
  readonly body: string;
}

/** Sends a request with Node's own HTTP client. */
export function rawResponse(url: string, method: string): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method }, (response) => {
      const { statusCode: status = 0, headers } = response;
      let body = '';
      const done = (): void => {
        resolve({ status, headers, body });
      };
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', done).on('error', done);
    });
    sent.on('error', reject).end();
  });
}
