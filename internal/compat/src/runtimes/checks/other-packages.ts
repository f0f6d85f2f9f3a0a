import { toVeniceError } from '@venice/errors-core';
import { createPacer, getRetryReport, withVeniceRetries } from '@venice/errors-retry';
import { veniceError, veniceErrorResponse } from '@venice/errors-testing';
import { type Check, expect, rejectionOf } from './check.js';
import type { Plan } from './plan.js';

export function retryChecks({ passing, hanging }: Plan): readonly Check[] {
  const send = withVeniceRetries(createPacer().fetch(fetch));
  return [
    {
      name: 'a request is paced, and sent again',
      run: async () => {
        const response = await send(passing.baseURL + passing.path, { method: passing.method });
        expect(response.status === 200, `status ${response.status}`);
        expect(getRetryReport(response)?.attempts === 2, 'the second attempt succeeds');
      },
    },
    {
      name: 'an abort ends a request',
      run: async () => {
        const signal = AbortSignal.abort(new Error('enough'));
        const caught = await rejectionOf(
          send(hanging.baseURL + hanging.path, { method: hanging.method, signal }),
        );
        expect(String(caught).includes('enough'), String(caught));
      },
    },
  ];
}

export function testingChecks({ examples }: Plan): readonly Check[] {
  const codes = new Set(examples.map(({ expected }) => expected.code));
  return [...codes].flatMap((code) =>
    code === undefined
      ? []
      : [
          {
            name: `${code} as a Response and as a value`,
            run: async () => {
              const response = veniceErrorResponse(code);
              const { status, headers } = response;
              const error = toVeniceError({ status, headers, body: await response.text() });
              expect(error.code === code, `the Response is ${error.code ?? 'not recognized'}`);
              expect(veniceError(code).code === code, 'the value has its code');
            },
          },
        ],
  );
}
