import { STATUS_CODES } from 'node:http';

/** Returns the page that a proxy shows if it got no response from the API. */
export function proxyPage(status: number): string {
  const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`;
  return [
    '<!DOCTYPE html>',
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    '<hr><center>proxy</center>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
}
