// Runs inside a copy of the workspace: sends the example of a code through the real clients and prints what
// comes out of each.
import { getVeniceError as fromAxios, withVeniceErrors as withAxios } from '@venice/errors-axios';
import { withVeniceErrors as withFetch } from '@venice/errors-fetch';
import { getVeniceError, withVeniceErrors as withOpenAI } from '@venice/errors-openai';
import { veniceErrorExamples } from '@venice/errors-testing';
import { startVeniceErrorServer } from '@venice/errors-testing/server';
import axios from 'axios';
import OpenAI6 from 'openai';
import OpenAI7 from 'openai-7';

const [, , code] = process.argv;
const server = await startVeniceErrorServer();
// The last example is the one that carries the field.
const { baseURL } = server.answer(veniceErrorExamples(code).at(-1));

const caught = (call) =>
  call().then(
    () => undefined,
    (error) => error,
  );
const openai = async (OpenAI) => {
  const client = new OpenAI(withOpenAI({ apiKey: 'key', baseURL, maxRetries: 0 }));
  return getVeniceError(await caught(async () => client.models.list()));
};
const errors = {
  'openai 6': await openai(OpenAI6),
  'openai 7': await openai(OpenAI7),
  axios: fromAxios(await caught(() => withAxios(axios.create({ baseURL })).get('/models'))),
  fetch: await caught(() => withFetch(fetch)(`${baseURL}/models`)),
};
await server.close();
console.log(JSON.stringify(errors));
