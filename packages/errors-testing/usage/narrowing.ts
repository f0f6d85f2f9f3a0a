import { veniceError } from '@venice/errors-testing';
import { startVeniceErrorServer } from '@venice/errors-testing/server';

export const suggestion: string | undefined = veniceError('CONTENT_POLICY_VIOLATION').details.suggestedPrompt;

export const creditsRefunded: boolean | undefined = veniceError('INFERENCE_FAILED', {
  shape: 'refund',
}).creditsRefunded;

export async function overloadedBaseURL(): Promise<string> {
  return (await startVeniceErrorServer()).answer('MODEL_OVERLOADED', { times: 2 }).baseURL;
}

// @ts-expect-error A body that the code does not come with does not compile.
export const impossible = veniceError('MODEL_OVERLOADED', { shape: 'refund' });

// @ts-expect-error A misspelt override does not compile.
export const misspelt = veniceError('MODEL_OVERLOADED', { header: {} });
