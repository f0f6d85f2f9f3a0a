import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { install } from '@venice/test-server';
import { test } from 'vitest';
import { testLangChain } from '../support/langchain-suite.js';

const versions = [
  ['LangChain 0.6', '@langchain/openai@0.6.17', '@langchain/core@0.3.80'],
  ['LangChain 1.5', '@langchain/openai@1.5.13', '@langchain/core@1.2.13'],
] as const;

for (const [name, ...packages] of versions) {
  const installed = await install(...packages);
  if (installed.load !== undefined) testLangChain(name, installed.load('@langchain/openai').ChatOpenAI);
  else test(name, (context) => didNotRun(context, name, installed.reason));
}
