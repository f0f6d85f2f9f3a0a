import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import type { VectorResponse } from './vector-response.js';

/** Returns the responses that follow from the errors and the dialects: examples, messages, wire codes, fields. */
export function errorResponses(model: CatalogModel): VectorResponse[] {
  return model.errors.flatMap((error) => {
    const messages = model.messages.filter(({ code }) => code === error.code);
    const codes = [error.code, ...error.wireCodes];
    return [
      ...error.sortedExamples.map(({ status, headers, body, route }, index) => {
        return { name: `${error.code}: example ${index}`, status, headers, body, route };
      }),
      ...messages.map(({ text, rule }, index) =>
        withMessage(error, filled(text), rule.statuses[0] ?? error.status, index),
      ),
      ...codes.map((code, index) => withCode(error, code, index)),
      ...error.sortedFields.flatMap((field) => withField(error, field)),
      ...Object.keys(error.routes ?? {}).map((route) => ({
        name: `${error.code}: on ${route}`,
        status: failureStatus(error),
        body: { error: { code: error.code, message: error.message } },
        route,
      })),
    ];
  });
}

function failureStatus({ status }: Pick<ErrorModel, 'status'>): number {
  return status < 400 ? 500 : status;
}

/** Fills the variable parts of a template with a text that can be a number too. */
function filled(text: string): string {
  return text.replace(/\{[A-Za-z0-9]*\}/g, '1,024');
}

/** Forms in which messages arrive. Each message of an error is in another one. */
function withMessage({ code }: ErrorModel, message: string, status: number, index: number): VectorResponse {
  const [first = message] = message.split('. ');
  const forms: readonly Omit<VectorResponse, 'name'>[] = [
    { status, body: { error: ` ${message.toUpperCase().replaceAll(' ', '  ')}! ` } },
    { status, body: { error: `${message} (request id: a1b2)` } },
    { status, body: { error: { message: `${message}. More of it follows.` } } },
    { status, body: { error: first } },
    { status: 418, body: { error: message } },
    { status: 200, body: { error: { message, code: status } } },
    { status, body: { message } },
    { status, body: { error: `${message}\nAnother line.` } },
    { status, body: message },
  ];
  return { name: `${code}: message ${index}`, status, ...forms[index % forms.length] };
}

function withCode({ code, message }: ErrorModel, wireCode: string, index: number): VectorResponse {
  const forms: readonly Omit<VectorResponse, 'name'>[] = [
    { status: 500, body: { error: { code: wireCode, message: 'Words of today.' } } },
    { status: 404, body: { error: 'Words of today.', code: wireCode } },
    { status: 400, body: { error: { type: wireCode, message: 'Words of today.' } } },
    { status: 503, body: { error: { code: `${wireCode}.Other`, message } } },
    { status: 200, body: { error: { code: wireCode.toLowerCase(), message: 'Words of today.' } } },
  ];
  return { name: `${code}: wire code ${wireCode}`, status: 500, ...forms[index % forms.length] };
}

const SAMPLES = {
  string: 'a text',
  boolean: true,
  number: 7,
  'string[]': ['one', 'two'],
  issues: [{ path: ['a', 0], message: 'Required', code: 'invalid_type' }],
  json: { key: [1, null, 'x'] },
} as const;

function withField(error: ErrorModel, field: ErrorModel['sortedFields'][number]): VectorResponse[] {
  const { code, message } = error;
  const status = failureStatus(error);
  const name = `${code}: field ${field.name}`;
  const own = { error: { code, message } };
  const inBody = [field.from ?? []].flat().map((path, index) => {
    const sample = nested(path.replace('*', '0').split('.'), SAMPLES[field.type]);
    return { name: `${name} ${index}`, status, body: { ...own, ...sample } };
  });
  if (field.header === undefined) return inBody;
  const json = JSON.stringify(SAMPLES.json);
  const value = field.encoding === undefined ? 'a text' : Buffer.from(json).toString('base64');
  return [...inBody, { name: `${name} in a header`, status, headers: { [field.header]: value }, body: own }];
}

/** Returns objects inside each other along a path. */
function nested(path: readonly string[], value: unknown): Readonly<Record<string, unknown>> {
  const [key = '', ...rest] = path;
  return { [key]: rest.length === 0 ? value : nested(rest, value) };
}
