import { request } from 'node:https';

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
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject).on('end', () => {
        if (response.statusCode === 200) resolve(text);
        // Which error is it? May the request be sent again? Was it charged?
        else reject(new Error(`${response.statusCode ?? ''} ${text}`));
      });
    });
    call.end(JSON.stringify(body));
  });
}
