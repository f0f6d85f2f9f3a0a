import { type IncomingHttpHeaders, request } from 'node:http';

/** An answer as it came, before any client made something of it. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** What came of the body, where the connection broke. */
  readonly body: string;
}

/** Asks for an answer with nothing between. */
export function rawAnswer(url: string, method: string): Promise<RawAnswer> {
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
