/** The mistake, and what to do. */
export type ProblemText = readonly [what: string, todo: string];

/** Types of zod in the words of YAML. */
const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a map',
  record: 'a map',
  string: 'a text',
  tuple: 'a list',
};

/** The message of every problem, by its id. */
const TEXTS = {
  // YAML
  'yaml-syntax': ({ reason }: { reason: string }) => [reason, 'fix the YAML'],
  'repeated-key': () => ['this key appears twice', 'keep one of them'],
  anchor: () => ['anchors and aliases are not allowed', 'repeat the value'],
  'merge-key': () => ['merge keys are not allowed', 'repeat the keys'],
  'unquoted-text': ({ name }: { name: string }) => [
    `the text of "${name}" is not quoted`,
    'put it in quotes, because YAML reads `a #b` as `a`',
  ],

  // Files
  'missing-file': ({ kind }: { kind: 'file' | 'folder' }) => [
    `the ${kind} is missing`,
    'restore it from git',
  ],
  'unreadable-file': ({ reason }: { reason: string }) => [
    `cannot be read (${reason})`,
    'make every .yaml file in it readable',
  ],

  'ignored-file': ({ path }: { path: string }) => [
    'the catalog has no file of this name, so it would be ignored',
    `rename it to ${path}, or delete it`,
  ],
  'not-a-file': () => ['this is a folder, not a file', 'rename it'],
  'not-utf8': () => [
    'this is not a character of a text in UTF-8',
    'restore the text, and save the file as UTF-8',
  ],
  'merge-marker': ({ marker }: { marker: string }) => [
    `${marker} is the marker of a merge conflict`,
    'resolve the conflict',
  ],
  'tab-indent': () => ['a tab indents this line', 'use spaces'],

  // The schema
  'missing-field': ({ name, help }: { name: string; help: string | undefined }) => [
    `"${name}" is missing`,
    help === undefined ? 'add it' : `add ${help}`,
  ],
  'todo-left': ({ name, help }: { name: string; help: string }) => [`"${name}" is still a TODO`, help],
  'unknown-key': ({ name, suggestions }: { name: string; suggestions: readonly string[] }) => [
    `"${name}" is not a known key`,
    suggestions.length === 1
      ? `did you mean "${suggestions.join()}"?`
      : `use one of ${suggestions.join(', ')}`,
  ],
  'invalid-name': ({ name, help }: { name: string; help: string }) => [`"${name}" is not a valid name`, help],
  'wrong-type': ({ name, value, type, help }: Value & { type: string; help: string }) => [
    `"${name}" is ${value}, which is not ${TYPES[type] ?? 'of a valid type'}`,
    help,
  ],
  'unknown-value': ({ name, value, known }: Value & { known: readonly string[] }) => [
    `"${name}" is ${value}`,
    `use one of ${known.join(', ')}`,
  ],
  'empty-value': ({ name, help }: { name: string; help: string }) => [`"${name}" is empty`, help],
  'out-of-range': ({ name, value, help }: Value & { help: string }) => [
    `"${name}" is ${value}, which is out of range`,
    help,
  ],
  'invalid-value': ({ name, value, help }: Value & { help: string }) => [`"${name}" is ${value}`, help],

  // Claims
  'code-claimed-twice': ({ at }: { at: string }) => [
    `this code is also defined at ${at}`,
    'keep one of the two',
  ],
  'message-claimed-twice': ({ message, status, ...owner }: Owner & { message: string; status: number }) => [
    `the message "${message}" with status ${status} already belongs to ${owner.code} at ${owner.at}`,
    'keep one of the two (case, white space and closing punctuation do not count)',
  ],
  'dialect-takes-message': ({ message, ...owner }: Owner & { message: string }) => [
    `it would take the message "${message}", which belongs to ${owner.code} at ${owner.at}`,
    'make the text more specific, or remove it',
  ],
  'wire-code-claimed-twice': ({ wireCode, ...owner }: Owner & { wireCode: string }) => [
    `the wire code "${wireCode}" already belongs to ${owner.code} at ${owner.at}`,
    'keep one of the two',
  ],
  'type-claimed-twice': ({ type, ...owner }: Owner & { type: string }) => [
    `its type would be ${type}, which already belongs to ${owner.code} at ${owner.at}`,
    'choose another code',
  ],
  'reserved-type': ({ type }: { type: string }) => [
    `its type would be ${type}, which is a reserved name`,
    'choose another code',
  ],

  // References
  'unknown-family': ({ family, known }: { family: string; known: readonly string[] }) => [
    `there is no family "${family}"`,
    `use one of ${known.join(', ')}`,
  ],
  'unknown-code': ({ code }: { code: string }) => [`there is no code ${code}`, 'use a code of the catalog'],
  'unknown-route': ({ route }: { route: string }) => [
    `"${route}" is not a route in api.yaml`,
    'add it there, or correct it',
  ],
  'unknown-limit': ({ limit, known }: { limit: string; known: readonly string[] }) => [
    `there is no limit "${limit}" in headers.yaml`,
    `use one of ${known.join(', ')}`,
  ],
  'unrecognized-refusal': ({ limiter }: { limiter: string | undefined }) => [
    limiter === undefined
      ? 'the message of this refusal is not recognized at status 429'
      : `the message of this refusal is not recognized with limiter: ${limiter}`,
    'add it under wire.messages of the error that it means',
  ],
  'base-url-without-path': () => ['the base URL has no path', 'include it, as in https://host/api/v1'],

  // Fields
  'unknown-field': ({ name, part }: { name: string; part: 'variable' | 'detail' }) =>
    part === 'variable'
      ? [`{${name}} is not one of its fields`, `declare "${name}" under fields, or write {}`]
      : [`"${name}" is not one of its fields`, 'declare it under fields'],
  'variable-type': ({ name, type }: { name: string; type: string }) => [
    `{${name}} is text, but its field has the type ${type}`,
    'change the type to string, string[] or number, or write {}',
  ],
  'detail-type': ({ name, value, type }: Value & { type: string }) => [
    `"${name}" is ${value}, but its field has the type ${type}`,
    'use a value of that type',
  ],
  'invalid-variable': ({ part }: { part: string }) => [
    `"${part}" is not a variable part`,
    'write {name} with the letters and digits of a field, or {}',
  ],
  'variable-in-message': ({ part }: { part: string }) => [
    `"${part}" stays as it is, because the message is verbatim`,
    'write the message as Venice sends it, and put the template under wire.messages',
  ],
  'adjacent-variables': () => ['two variable parts are adjacent', 'put text between them, or make them one'],
  'common-field': ({ name }: { name: string }) => [
    `every error already has the field "${name}"`,
    'remove it here, or choose another name',
  ],
  'encoding-without-header': ({ name }: { name: string }) => [
    `"${name}" has an encoding but no header`,
    'add "header", or remove "encoding"',
  ],
  'values-of-type': ({ name, type }: { name: string; type: string }) => [
    `"${name}" has values, but its type is ${type}`,
    'remove "values", or change the type to string or string[]',
  ],
  'unfilled-field': ({ name }: { name: string }) => [
    `nothing fills the field "${name}"`,
    `add "from", or a message with {${name}}`,
  ],
  // Policy
  'wait-without-retry': () => [
    'a wait is set, but the error is never retried',
    'remove the wait, or set retry: backoff',
  ],
  'retry-differs-from-actions': ({ isRetried }: { isRetried: boolean }) =>
    isRetried
      ? ['it is retried, but `wait` is not among its actions', 'add `wait`, or do not retry it']
      : ['`wait` is among its actions, but it is never retried', 'remove `wait`, or retry it'],
  'final-with-wait': () => ['the status is final, but `wait` is among its actions', 'remove `wait`'],
  'outcome-certain': ({ charged }: { charged: string | undefined }) => [
    charged === undefined
      ? '`check-outcome` is its first action, but nothing says whether it is charged'
      : `\`check-outcome\` is its first action, but \`charged\` is "${charged}"`,
    charged === undefined ? 'use another first action' : 'set it to "maybe", or use another first action',
  ],
  'repeated-action': ({ action }: { action: string }) => [
    `"${action}" is listed twice`,
    'keep one of the two',
  ],

  // Texts
  'untidy-text': ({ name, fault }: { name: string; fault: string }) => [
    `"${name}" ${fault}`,
    'write whole sentences with one space between them',
  ],
  'polite-text': ({ name, word }: { name: string; word: string }) => [
    `"${name}" has "${word}"`,
    'remove it: state what happened, and start a remedy with a verb',
  ],
  'unknown-reference': ({ name, part }: { name: string; part: string }) => [
    `"${name}" names ${part}, which does not exist`,
    'correct the name, or declare the field',
  ],

  // Reports
  'untitled-status': ({ status, known }: { status: number; known: readonly string[] }) => [
    `${status} is not a status that an application returns`,
    `use one of ${known.join(', ')}, or add it under statuses in reports.yaml`,
  ],
  'revealing-text': ({ word }: { word: string }) => [
    `the text for users has "${word}"`,
    'write what they can do; they know no key, account or provider',
  ],

  // Examples
  'example-recognition': ({ code, matchedBy }: { code?: string; matchedBy?: string | undefined }) => [
    code === undefined
      ? 'this example is not recognized'
      : `this example is recognized as ${code} (matched by ${String(matchedBy)})`,
    'add its message or wire code under wire, or move it to the code it means',
  ],

  'plain-example': () => [
    'this example repeats the status and the message of the entry',
    'remove it, because every error has it',
  ],

  // differences.yaml
  'difference-unused': ({ difference, subject }: { difference: string; subject: string }) => [
    `the difference "${difference}" of "${subject}" no longer exists`,
    'remove its entry',
  ],
} satisfies Readonly<Record<string, (facts: never) => ProblemText>>;

interface Value {
  name: string;
  /** As JSON. */
  value: string;
}

/** Who has it already. */
interface Owner {
  code: string;
  at: string;
}

export type ProblemId = keyof typeof TEXTS;

/** The facts of a problem, by its id. */
export type ProblemFacts = {
  readonly [Id in ProblemId]: Parameters<(typeof TEXTS)[Id]> extends [infer Facts]
    ? Readonly<Facts>
    : Readonly<Record<string, never>>;
};

export const PROBLEM_IDS = Object.keys(TEXTS) as readonly ProblemId[];

/** Returns the message of a problem. */
export function textOf<Id extends ProblemId>(id: Id, facts: ProblemFacts[Id]): ProblemText {
  const texts: { readonly [Each in ProblemId]: (facts: ProblemFacts[Each]) => ProblemText } = TEXTS;
  return texts[id](facts);
}
