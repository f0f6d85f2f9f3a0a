import { expect, test } from 'vitest';
import { findStreamedError } from '../../src/adapter.js';

test.each([
  ['event: error\ndata: {"error":"Inference processing failed"}', { error: 'Inference processing failed' }],
  ['data: {"error":{"message":"a"}}', { error: { message: 'a' } }],
  ['id: 1\r\ndata: {"error":\r\ndata: "a"}', { error: 'a' }],
  ['event: error\ndata: only words', { error: 'only words' }],
  ['event: error\ndata: null', { error: {} }],
  ['event: error\ndata: {"message":""}', { error: { message: '' } }],
  ['data: {"error":{"code":null,"message":"a"}}', { error: { code: null, message: 'a' } }],
])('%j is an error', (event, body) => {
  expect(findStreamedError(event)?.body).toEqual(body);
});

test.each([
  '',
  'data:',
  'data: [DONE]',
  ': error',
  'event: error',
  'data: {"text":"an error"}',
  'data: {"error":null}',
  ...[
    '0',
    '" "',
    '[]',
    '{}',
    '[{}]',
    '[null]',
    '{"code":null,"message":""}',
    '{"code":0,"details":[{}]}',
  ].map((empty) => `data: {"choices":[],"error":${empty}}`),
])('%j is none', (event) => {
  expect(findStreamedError(event)).toBeUndefined();
});
