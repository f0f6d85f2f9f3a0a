import { ChatOpenAI } from '@langchain/openai';
import type { AdapterClient, Repetition, SentParts } from '@venice/adapter-description';
import { getVeniceError, veniceFailedAttemptHandler, withVeniceErrors } from '@venice/errors-openai';

interface Configuration {
  baseURL: string;
  fetch: typeof fetch;
}

/** LangChain's chat model, whose requests are sent with another method and to another path. */
function modelAt(baseURL: string, method: string, path: string, sent?: SentParts): ChatOpenAI {
  const hooked = withVeniceErrors<Configuration>({ baseURL, fetch });
  const configuration: Configuration = {
    ...hooked,
    fetch: (_url, { body, ...init } = {}) =>
      hooked.fetch(baseURL + path, {
        ...init,
        method,
        ...(sent && { headers: sent.headers }),
        ...(body && method === 'POST' ? { body } : {}),
      }),
  };
  return new ChatOpenAI({ model: 'model', apiKey: 'none', maxRetries: 0, configuration });
}

/** LangChain turns off the loop of the SDK and runs its own. */
function repeat(baseURL: string, { isHooked, maxRetries }: Repetition): Promise<unknown> {
  const model = { model: 'model', apiKey: 'none', maxRetries };
  const hooked = {
    configuration: withVeniceErrors<Configuration>({ baseURL, fetch }),
    onFailedAttempt: veniceFailedAttemptHandler,
  };
  return new ChatOpenAI({ ...model, ...(isHooked ? hooked : { configuration: { baseURL } }) }).invoke(
    'Hello',
  );
}

async function caughtFrom(run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run();
  } catch (caught) {
    return caught;
  }
  return undefined;
}

async function readStream(baseURL: string, path: string, sent?: SentParts): Promise<void> {
  const chunks = await modelAt(baseURL, 'POST', path, sent).stream(sent?.prompt ?? 'Hello');
  const reader = chunks.getReader();
  while (!(await reader.read()).done);
}

export const langChain: AdapterClient = {
  name: 'LangChain 1.6',
  send: (baseURL, method, path, sent) => modelAt(baseURL, method, path, sent).invoke(sent?.prompt ?? 'Hello'),
  call: async (baseURL, method, path) =>
    getVeniceError(await caughtFrom(() => modelAt(baseURL, method, path).invoke('Hello'))),
  repeat,
  stream: (baseURL, path, sent) => caughtFrom(() => readStream(baseURL, path, sent)),
};
