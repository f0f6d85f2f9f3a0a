import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCatalog } from '../../src/catalog/load.js';
import { formatProblem, type Problem } from '../../src/catalog/problem.js';
import { PROBLEM_IDS, type ProblemId } from '../../src/catalog/problem-texts.js';
import { readModel } from '../../src/catalog/read-model.js';
import {
  API,
  AVAILABILITY,
  type Change,
  changed,
  DIALECTS,
  HEADERS,
  REPORTS,
  REQUEST,
  smallCatalog,
  STATUSES,
} from './support/small-catalog.js';

const VARIANT = '- { text: "Model {model} does not exist", source: wire }';
const CODE = 'code: model_missing, source: wire';

/** A change of the small catalog for each id, except those of whole files and of `pnpm catalog:drift`. */
const MISTAKES: Readonly<Record<Exclude<ProblemId, keyof typeof OTHERS>, Change>> = {
  'yaml-syntax': [REQUEST, 'message: "Invalid request"', 'message: "Invalid request'],
  'repeated-key': [AVAILABILITY, 'logLevel: none', 'logLevel: none\n    logLevel: none'],
  anchor: [REQUEST, '[llama-8]', '[&llama llama-8]'],
  'merge-key': [
    STATUSES,
    'otherwise: { family',
    'otherwise: { <<: { codeIf: no-message-or-limit-header }, family',
  ],
  'unquoted-text': [AVAILABILITY, 'summary: "The model has more', 'summary: The model has more'],
  'missing-field': [AVAILABILITY, '    actions: [wait, change-model]\n', ''],
  'todo-left': [AVAILABILITY, 'remedy: "Wait', 'remedy: "TODO: Wait'],
  'unknown-key': [REQUEST, 'from: suggestions', 'form: suggestions'],
  'invalid-name': [API, '"GET /models"', '"/models"'],
  'wrong-type': [HEADERS, 'longWaitSeconds: 3600', 'longWaitSeconds: long'],
  'unknown-value': [AVAILABILITY, 'logLevel: none', 'logLevel: debug'],
  'empty-value': [AVAILABILITY, 'remedy: "Wait as long as `Retry-After` says."', 'remedy: ""'],
  'out-of-range': [AVAILABILITY, 'waitSeconds: 30', 'waitSeconds: 3600'],
  'invalid-value': [REQUEST, 'status: 404\n    message', 'status: 204\n    message'],
  'code-claimed-twice': [AVAILABILITY, '  MODEL_OVERLOADED:\n', '  MODEL_NOT_FOUND:\n'],
  'message-claimed-twice': [
    AVAILABILITY,
    'messages: []',
    'messages: [{ text: "Specified model NOT found!", statuses: [404], source: wire }]',
  ],
  'dialect-takes-message': [
    DIALECTS,
    '{}',
    '{ other: { name: "Other", errors: { MODEL_OVERLOADED: { messages: [{ text: "Model {} does not exist", source: observed }] } } } }',
  ],
  'wire-code-claimed-twice': [AVAILABILITY, 'code: overloaded_model', 'code: model_missing'],
  'type-claimed-twice': [AVAILABILITY, '  MODEL_OVERLOADED:\n', '  MODEL_NOT_FOUND_ERROR:\n'],
  'reserved-type': [AVAILABILITY, '  MODEL_OVERLOADED:\n', '  RATE_LIMIT:\n'],
  'unknown-family': [STATUSES, '"404": { family: request,', '"404": { family: requests,'],
  'unknown-code': [STATUSES, 'code: INVALID_REQUEST', 'code: BAD_REQUEST'],
  'unknown-route': [REQUEST, '"POST /chat/completions"', '"GET /chat/completions"'],
  'unknown-limit': [
    API,
    'acceptance:\n',
    'budgets:\n  errors: { limit: 5, windowSeconds: 30, keys: [user], rateLimit: failures, statuses: ["4xx"], message: "No message of the catalog", source: wire }\nacceptance:\n',
  ],
  'unrecognized-refusal': [
    API,
    'acceptance:\n',
    'limits:\n  rpc: { inFlight: 1, keys: [account], message: "No message of the catalog", source: wire }\nacceptance:\n',
  ],
  'base-url-without-path': [API, 'https://api.venice.ai/api/v1', 'https://api.venice.ai'],
  'not-utf8': [REQUEST, 'message: "Invalid request"', 'message: "Invalid r\ufffdquest"'],
  'merge-marker': [
    REQUEST,
    '    logLevel: warn\n    openai: { type: not',
    '<<<<<<< HEAD\n    openai: { type: not',
  ],
  'tab-indent': [REQUEST, '    status: 400', '\tstatus: 400'],
  'invalid-variable': [REQUEST, 'Model {model} does', 'Model {mo_del} does'],
  'variable-in-message': [REQUEST, '"Specified model not found"\n    summary', '"No {model}"\n    summary'],
  'untidy-text': [REQUEST, 'lists."', 'lists"'],
  'polite-text': [REQUEST, 'remedy: "Use a model', 'remedy: "Please use a model'],
  'unknown-reference': [
    REQUEST,
    'remedy: "Use a model',
    'remedy: "Use one of `details.suggestion`, or a model',
  ],
  'unknown-field': [REQUEST, CODE, `${CODE}, details: { reason: gone }`],
  'variable-type': [REQUEST, '      model:\n        type: string', '      model:\n        type: boolean'],
  'detail-type': [REQUEST, CODE, `${CODE}, details: { model: 3 }`],
  'adjacent-variables': [
    REQUEST,
    VARIANT,
    `${VARIANT}\n        - { text: "No model {model}{} here", source: wire }`,
  ],
  'common-field': [REQUEST, '      suggestions:', '      issues:'],
  'encoding-without-header': [
    REQUEST,
    'from: suggestions',
    'from: suggestions\n        encoding: base64-json',
  ],
  'values-of-type': [
    REQUEST,
    'from: suggestions\n        type: string[]',
    'from: suggestions\n        type: json\n        values: ["llama-8"]',
  ],
  'unfilled-field': [REQUEST, '        from: suggestions\n', ''],
  'wait-without-retry': [AVAILABILITY, '[wait, change-model]', '[change-model]'],
  'plain-example': [
    REQUEST,
    'error: "Invalid request" }, headers: { via: "1" }',
    'error: "Invalid request" }',
  ],
  'final-with-wait': [API, '[check-outcome]', '[wait]'],
  'outcome-certain': [
    REQUEST,
    '[change-request]\n    charged: { call: "no", source: wire }\n    logLevel: warn\n    openai: { type: not_found',
    '[check-outcome]\n    charged: { call: "no", source: wire }\n    logLevel: warn\n    openai: { type: not_found',
  ],
  'repeated-action': [AVAILABILITY, '[wait, change-model]', '[wait, change-model, wait]'],
  'untitled-status': [REPORTS, 'keep: [400]', 'keep: [400, 418]'],
  'revealing-text': [REPORTS, '"Start again."', '"Start again with another API key."'],
  'example-recognition': [REQUEST, 'error: "Model llama-9 does not exist"', 'error: "No llama-9"'],
};

const root = mkdtempSync(join(tmpdir(), 'problem-texts-'));

afterAll(() => {
  rmSync(root, { recursive: true });
});

const OTHERS = {
  'missing-file': () => readCatalog(root).problems,
  'unreadable-file': () => {
    mkdirSync(join(root, 'loop/catalog/errors'), { recursive: true });
    symlinkSync('statuses.yaml', join(root, 'loop/catalog/statuses.yaml'));
    return readCatalog(join(root, 'loop')).problems;
  },
  'ignored-file': () => readModel(new Map([...smallCatalog, ['catalog/errors/x.yml', '']])).problems,
  'not-a-file': () => {
    mkdirSync(join(root, 'folder/catalog/errors/request.yaml'), { recursive: true });
    for (const name of ['statuses', 'dialects', 'shapes', 'headers', 'api', 'reports', 'differences'])
      writeFileSync(join(root, `folder/catalog/${name}.yaml`), '');
    return readCatalog(join(root, 'folder')).problems;
  },
  'difference-unused': (): Problem[] => [
    {
      id: 'difference-unused',
      facts: { difference: 'unknown-code', subject: 'MODEL_ASLEEP' },
      file: 'catalog/differences.yaml',
      line: 1,
      column: 2,
      subject: 'differences',
    },
  ],
};

// A better message costs one edit here: the other tests assert ids, positions and facts.
test('the message of every problem', async () => {
  const messages: string[] = [];
  for (const id of PROBLEM_IDS) {
    const found =
      id in OTHERS
        ? OTHERS[id as keyof typeof OTHERS]()
        : problemsAfter(MISTAKES[id as keyof typeof MISTAKES]);
    const problem = found.find((each) => each.id === id);
    expect(problem, `a mistake that causes ${id}`).toBeDefined();
    if (problem !== undefined) messages.push(`${id}\n  ${formatProblem(problem)}`);
  }
  await expect(`${messages.join('\n')}\n`).toMatchFileSnapshot('problem-texts.txt');
});

test('the message of every missing field of an entry', async () => {
  const text = smallCatalog.get(AVAILABILITY)?.replace(/(MODEL_OVERLOADED:)[^]*/, '$1 {}') ?? '';
  const { problems } = readModel(new Map([...smallCatalog, [AVAILABILITY, text]]));
  const messages = problems.filter(({ id }) => id === 'missing-field').map(formatProblem);
  await expect(`${messages.join('\n')}\n`).toMatchFileSnapshot('missing-fields.txt');
});

function problemsAfter(change: Change): readonly Problem[] {
  return readModel(changed(change)).problems;
}
