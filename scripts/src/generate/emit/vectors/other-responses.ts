import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import { envelopeResponses } from './envelope-responses.js';
import { unusualResponses } from './unusual-responses.js';
import type { VectorResponse } from './vector-response.js';

/** Returns the responses that follow from the other files of the catalog: statuses, headers, routes, envelopes, issues. */
export function otherResponses(model: CatalogModel): VectorResponse[] {
  return [
    ...statusResponses(model),
    ...headerResponses(model),
    ...routeResponses(model),
    ...envelopeResponses(model),
    ...issueResponses(model),
    ...unusualResponses(model),
  ];
}

function statusResponses({ statuses }: CatalogModel): VectorResponse[] {
  const bodies: Readonly<Record<string, unknown>> = {
    'unknown words': { error: 'Words of today.' },
    'an unknown code': { error: { code: 'words_of_today', message: 'Words of today.' } },
    'no words': {},
    'an empty body': '',
    'a page': '<!DOCTYPE html><html><head><title>Words of today</title></head></html>',
    'a numbered page': '<html><body>Error 1020</body></html>',
    'a text': 'error code: 1015',
    'a truncated body': '{"error":"Words of to',
    'a body as a text': JSON.stringify(JSON.stringify({ error: 'Words of today.' })),
    'a list': [{ id: 1 }, { error: 'Words of today.' }],
    'a document':
      '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Words of today.</Message></Error>',
  };
  const numbers = [...Object.keys(statuses.statuses), '200', '302'].map((key) =>
    Number(key.replaceAll('x', '7')),
  );
  return numbers.flatMap((status) =>
    Object.entries(bodies).map(([kind, body]) => ({ name: `status ${status}: ${kind}`, status, body })),
  );
}

/** The moment of the vectors, by the server's clock. */
const DATE = 'Thu, 05 Nov 2026 12:00:00 GMT';
const MOMENT = Date.parse(DATE);

function headerResponses(model: CatalogModel): VectorResponse[] {
  const { headers } = model;
  const { status, code, message } = passing(model);
  const response = (name: string, own: VectorResponse['headers']): VectorResponse => {
    return { name, status, headers: own, body: { error: { code, message } } };
  };
  const waits = headers.waits.flatMap(({ header }) =>
    ['7', '0.5', '-1', '', 'soon', '5400', '99999999', 'Thu, 05 Nov 2026 12:00:30 GMT'].map((value) =>
      response(`wait: ${header}: ${value}`, { [header]: value, date: DATE }),
    ),
  );
  const limits = Object.entries(headers.limits).flatMap(([name, { remaining, reset }]) =>
    [String(MOMENT + 20_000), String(MOMENT / 1_000 + 20), '20'].map((value) => {
      const rest = remaining === undefined ? {} : { [remaining]: '0' };
      return response(`limit: ${name}: ${value}`, { [reset]: value, ...rest, date: DATE });
    }),
  );
  const signals = headers.signals.map(({ header, value }, index) => ({
    name: `header ${header}: ${value}`,
    status: index % 2 === 0 ? 200 : 403,
    headers: { [header]: value },
    body: { data: [] },
  }));
  const ids = headers.requestId.map(({ header }) => response(`request id: ${header}`, { [header]: 'a1b2' }));
  return [...waits, ...limits, ...signals, ...ids];
}

function routeResponses(model: CatalogModel): VectorResponse[] {
  const { acceptance } = model.api;
  const open = [...acceptance.statuses, ...acceptance.withoutCode].map((key) =>
    Number(key.replaceAll('x', '2')),
  );
  const { code } = passing(model);
  return Object.entries(model.api.routes).flatMap(
    ([route, { terminal, codes, billing, issuesInMessage }]) => {
      const statuses = [
        ...[...(terminal ?? []), ...(codes ?? [])].map(({ status }) => status),
        ...(billing.charged === 'on-acceptance' ? open : []),
      ];
      const at = (status: number, kind: string, body: unknown): VectorResponse => {
        return { name: `route ${route}: ${kind}`, status, body, route };
      };
      return [
        ...[...new Set(statuses)].flatMap((status) => [
          at(status, `status ${status}`, { error: 'Words of today.' }),
          at(status, `${code} at ${status}`, { error: { code } }),
          at(status, `empty at ${status}`, ''),
        ]),
        ...(issuesInMessage ? [at(400, 'issues', { error: 'seed: Required; size.0.width: Too large' })] : []),
      ];
    },
  );
}

function issueResponses({ commonFields, errors }: CatalogModel): VectorResponse[] {
  const error = errors.find(({ actions, status }) => actions[0] === 'change-request' && status === 400);
  const [name = ''] = [commonFields.issues.from ?? []].flat();
  const forms: Readonly<Record<string, unknown>> = {
    list: [
      { path: ['messages', 0, 'content'], message: 'Required', code: 'invalid_type' },
      { path: [], message: 'Invalid input' },
    ],
    union: [
      {
        message: 'Invalid input',
        code: 'invalid_union',
        unionErrors: [
          { issues: [{ path: ['a'], message: 'Expected text' }] },
          { issues: [{ path: ['a'], message: 'Expected list' }] },
        ],
      },
    ],
    validator: [{ loc: ['body', 'seed'], msg: 'Field required', type: 'missing' }],
    texts: ['Required', ' ', 'Required'],
    tree: { _errors: ['Invalid'], size: { width: { _errors: ['Too large'] } } },
    text: ' Something is missing ',
  };
  return Object.entries(forms).map(([kind, issues]) => ({
    name: `issues: ${kind}`,
    status: 400,
    body: { error: error?.message, [name]: issues },
  }));
}

/** An error that the same request can end. */
function passing({ errors }: CatalogModel): Pick<ErrorModel, 'code' | 'status' | 'message'> {
  const found = errors.find(({ actions, status }) => actions[0] === 'wait' && status >= 400);
  return found ?? { code: 'NONE', status: 500, message: 'None' };
}
