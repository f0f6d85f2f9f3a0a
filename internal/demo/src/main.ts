import { colorsFor } from './colors.js';
import { axiosClient } from './measure-axios.js';
import { fetchClient } from './measure-fetch.js';
import { openaiClient } from './measure-openai.js';
import { run } from './run.js';

process.exitCode = await run({
  clients: [openaiClient, axiosClient, fetchClient],
  colors: colorsFor(process.stdout, process.env),
  write: (text) => process.stdout.write(text),
});
