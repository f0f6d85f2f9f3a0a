import type { BareClient } from './clients.js';

/** The parts of an error that a caller without an adapter can read. */
export interface WithoutAdapter {
  readonly message: string;
  readonly code: string | undefined;
}

/** Runs a client without its adapter into a failure. */
export async function measureWithoutAdapter(bare: BareClient, baseURL: string): Promise<WithoutAdapter> {
  const caught = await bare.fail(baseURL);
  if (!(caught instanceof Error)) return { message: String(caught), code: undefined };
  const code: unknown = Reflect.get(caught, 'code');
  return { message: caught.message, code: typeof code === 'string' ? code : undefined };
}
