import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { getVeniceError, withVeniceErrors } from '@venice/errors-ai-sdk';
import { describeVeniceError } from '@venice/errors-core';
import { generateText } from 'ai';

const venice = createOpenAICompatible(
  withVeniceErrors({
    name: 'venice',
    apiKey: process.env.VENICE_API_KEY,
    baseURL: process.env.VENICE_BASE_URL ?? 'https://api.venice.ai/api/v1',
  }),
);

try {
  const prompt = process.argv[2] ?? 'Why do gondolas lean to one side?';
  const { text } = await generateText({ model: venice('venice-uncensored'), prompt });
  console.log(text);
} catch (caught) {
  const error = getVeniceError(caught);
  if (error === undefined) throw caught;
  console.error(describeVeniceError(error));
  process.exitCode = 1;
}
