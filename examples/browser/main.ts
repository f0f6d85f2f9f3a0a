import { toUserMessage } from '@venice/errors-core/report';
import { getVeniceError, withVeniceErrors } from '@venice/errors-fetch';

// This route needs no key. Never put a key into a page: call Venice from a server then.
const baseURL = import.meta.env.VITE_VENICE_BASE_URL ?? 'https://api.venice.ai/api/v1';
const veniceFetch = withVeniceErrors(fetch);

try {
  const response = await veniceFetch(`${baseURL}/models`);
  const { data } = (await response.json()) as { data: { id: string }[] };
  for (const { id } of data) {
    const item = document.createElement('li');
    item.textContent = id;
    document.querySelector('#models')?.append(item);
  }
} catch (caught) {
  const error = getVeniceError(caught);
  const text = error ? toUserMessage(error) : 'Venice cannot be reached.';
  document.querySelector('#problem')?.append(text);
}
