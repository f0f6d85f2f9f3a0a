import { STATUS_CODES } from 'node:http';

/** The page that a proxy shows in place of an answer that it did not get. */
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
