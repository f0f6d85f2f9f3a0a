import { describe, expect, test } from 'vitest';
import { readModel } from '../../src/catalog/read-model.js';
import { report } from './support/report.js';
import { AVAILABILITY, type Change, changed, DIALECTS, REQUEST } from './support/small-catalog.js';

function dialect(wire: string, code = 'MODEL_NOT_FOUND'): Change {
  return [
    DIALECTS,
    'dialects: {}',
    `dialects:\n  other:\n    name: "Other"\n    errors:\n      ${code}:\n        ${wire}`,
  ];
}

function saying(text: string, code?: string): Change {
  return dialect(`messages: [{ text: "${text}", statuses: [400], source: observed }]`, code);
}

describe('a dialect', () => {
  test('adds codes and messages to an error of the catalog', () => {
    const { model } = readModel(
      changed(
        dialect(
          'codes: [{ code: no_such_model, source: "https://example.com/errors" }]\n        messages: [{ text: "There is no {model} here", statuses: [400], source: observed }]',
        ),
      ),
    );
    expect(model?.tables.wireCodes['NO_SUCH_MODEL']).toBe('MODEL_NOT_FOUND');
    expect(model?.tables.messages.templates).toMatchObject({
      there: { 'there is no {model} here': { code: 'MODEL_NOT_FOUND', statuses: [400] } },
    });
    expect(model?.errors.find(({ code }) => code === 'MODEL_NOT_FOUND')?.failureStatuses).toEqual([400, 404]);
  });

  test('has the status of the error by default', () => {
    const { model } = readModel(changed(dialect('messages: [{ text: "No such model", source: observed }]')));
    expect(model?.tables.messages.whole['no such model']).toMatchObject({ statuses: [404] });
  });

  test('belongs to a code that exists', () => {
    expect(report(saying('No such model', 'MODEL_MISSING'))).toEqual([
      'catalog/dialects.yaml:5:7  dialects: unknown-code MODEL_MISSING',
    ]);
  });

  test("has its own codes, not Venice's", () => {
    expect(report(dialect('codes: [{ code: MODEL_missing, source: observed }]', 'INVALID_REQUEST'))).toEqual([
      'catalog/dialects.yaml:6:25  dialects: wire-code-claimed-twice MODEL_NOT_FOUND catalog/errors/request.yaml:39:19 MODEL_missing',
    ]);
  });

  test('fills the fields of its error only', () => {
    expect(report(saying('There is no {model} in {place}'))).toEqual([
      'catalog/dialects.yaml:6:28  dialects: unknown-field place variable',
    ]);
  });

  test('has a source that is an address or one of the known ones', () => {
    expect(report(dialect('codes: [{ code: gone, source: "http://example.com" }]'))).toEqual([
      'catalog/dialects.yaml:6:39  dialects: invalid-value source "http://example.com"',
    ]);
  });
});

describe("a dialect takes no message of Venice's own", () => {
  test.each([
    ['the same message', 'specified model NOT found!', 'INVALID_REQUEST'],
    ['the same message of the same error', 'Specified model not found.', 'MODEL_NOT_FOUND'],
    ['a template that fits as well', 'Model {} does not exist', 'INVALID_REQUEST'],
  ])('%s', (_, text, code) => {
    const [problem, ...others] = report(saying(text, code));
    expect(problem).toMatch(
      /^catalog\/dialects\.yaml:6:28 {2}dialects: dialect-takes-message MODEL_NOT_FOUND/,
    );
    expect(others).toEqual([]);
  });

  test('the first sentence of a message of another error', () => {
    const longer: Change = [REQUEST, 'error: "Invalid request" }', 'error: "Invalid request. Mend it." }'];
    const message: Change = [REQUEST, 'message: "Invalid request"', 'message: "Invalid request. Mend it."'];
    expect(report(message, longer, saying('Invalid request', 'MODEL_OVERLOADED'))).toEqual([
      'catalog/dialects.yaml:6:28  dialects: dialect-takes-message INVALID_REQUEST catalog/errors/request.yaml:5:14 Invalid request. Mend it.',
    ]);
    expect(report(message, longer, saying('Invalid request', 'INVALID_REQUEST'))).toEqual([]);
  });

  test('a template with less text does not take it', () => {
    expect(report(saying('Model {} exist', 'INVALID_REQUEST'))).toEqual([]);
  });

  test('two dialects do not share status and message', () => {
    const [file, from, to] = saying('Busy', 'MODEL_OVERLOADED');
    const both: Change = [
      file,
      from,
      `${to}\n  third:\n    name: "Third"\n    errors:\n      INVALID_REQUEST:\n        messages: [{ text: "busy", statuses: [400], source: observed }]`,
    ];
    expect(report(both)).toEqual([
      'catalog/dialects.yaml:11:28  dialects: message-claimed-twice MODEL_OVERLOADED catalog/dialects.yaml:6:28 busy 400',
    ]);
  });

  test('a template that matches none of them is free', () => {
    expect(
      report(saying('{} is asleep', 'MODEL_OVERLOADED'), [
        AVAILABILITY,
        'waitSeconds: 30',
        'waitSeconds: 31',
      ]),
    ).toEqual([]);
  });
});
