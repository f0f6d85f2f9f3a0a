import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import type { VectorResponse } from './vector-response.js';

/** Returns responses in forms that are allowed but rare, in which implementations are likely to differ. */
export function unusualResponses(model: CatalogModel): VectorResponse[] {
  return [...unusualBodies(), ...numericCodes(), ...unusualHeaders(model), ...unusualRoutes(model)];
}

function unusualBodies(): VectorResponse[] {
  const bodies: Readonly<Record<string, unknown>> = {
    'a list without words': [{ id: 1 }, { error: '' }],
    'a byte order mark': '\ufeff{"error":"Words of today."}',
    'a text that is cut in half of a character': `${'x'.repeat(499)}😀`,
  };
  return [
    ...Object.entries(bodies).map(([kind, body]) => ({ name: `body: ${kind}`, status: 403, body })),
    { name: 'status 700', status: 700, body: { error: 'Words of today.' } },
  ];
}

/** Only decimal numbers in ASCII are numbers. */
function numericCodes(): VectorResponse[] {
  return ['429 ', '429\u00a0', '4.29e2', '+429', '0x1ad', '1e400', 'Infinity', '４２９'].map((code) => ({
    name: `code: ${code}`,
    status: 200,
    body: { error: { code, message: 'Words of today.' } },
  }));
}

function unusualHeaders({ headers }: CatalogModel): VectorResponse[] {
  const waits = headers.waits.map(({ header }) => ({
    name: `header ${header}: a digit of another script`,
    status: 503,
    headers: { [header]: '٧' },
    body: {},
  }));
  const ids = headers.requestId.map(({ header }) => ({
    name: `header ${header}: white space`,
    status: 503,
    headers: { [header.toUpperCase()]: ' a1b2 ' },
    body: {},
  }));
  return [...waits, ...ids];
}

/** A route is given as the caller has it. */
function unusualRoutes({ api }: CatalogModel): VectorResponse[] {
  const { baseUrl, routes } = api;
  const [known = ''] =
    Object.entries(routes).find(([, { billing }]) => billing.charged === 'on-acceptance') ?? [];
  const [method = '', path = ''] = known.split(' ');
  const forms = [
    `${method.toLowerCase()} ${path}`,
    `${method} ${path}/?page=1#top`,
    `${method} ${new URL(baseUrl).pathname}${path}`,
    `${method} ${baseUrl}${path}`,
    `${method} https://api.example.com/other`,
    `${method}  ${path}`,
    `${method} ${path.slice(1)}`,
    path,
    '',
  ];
  return forms.map((route) => ({
    name: `route as "${route}"`,
    status: 500,
    body: { error: 'Words of today.' },
    route,
  }));
}
