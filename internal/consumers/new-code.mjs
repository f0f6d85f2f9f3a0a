// `node new-code.mjs <file> <status> <body>` runs the file's `call` against a server that answers with that response,
// and prints the code of the error, and its details.
import { once } from 'node:events';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , file, status, body] = process.argv;
const { call } = await import(pathToFileURL(path.resolve(file)).href);
const server = createServer((_request, response) => {
  response.writeHead(Number(status), { 'content-type': 'application/json' }).end(body);
});
await once(server.listen(0, '127.0.0.1'), 'listening');
try {
  const error = await call(`http://127.0.0.1:${server.address().port}`);
  console.log(String(error?.code), JSON.stringify(error?.details));
} finally {
  server.close();
  server.closeAllConnections();
}
