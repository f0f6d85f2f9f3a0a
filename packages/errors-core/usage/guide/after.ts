import { request } from 'node:https';
import { toVeniceError } from '@venice/errors-core';

/** Sends a request with Node's own client. */
export function post(path: string, body: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request(`https://api.venice.ai/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${process.env['VENICE_API_KEY'] ?? ''}`,
        'content-type': 'application/json',
      },
    });
    call.on('error', reject).on('response', (response) => {
      const { statusCode: status, headers } = response;
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject).on('end', () => {
        if (status === 200) resolve(text);
        else reject(toVeniceError({ status, headers, body: text, route: `POST ${path}` }));
      });
    });
    call.end(JSON.stringify(body));
  });
}
