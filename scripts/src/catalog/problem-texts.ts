import { type FactsOf, type Form, inWords, type Text } from './text.js';

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
  'yaml-syntax': ['<reason>', 'fix the YAML'],
  'repeated-key': ['this key appears twice', 'keep one of them'],
  anchor: ['anchors and aliases are not allowed', 'repeat the value'],
  'merge-key': ['merge keys are not allowed', 'repeat the keys'],
  'unquoted-text': [
    'the text of "<name>" is not quoted',
    'put it in quotes, because YAML reads `a #b` as `a`',
  ],

  // Files
  'missing-file': ['the <kind> is missing', 'restore it from git'],
  'unreadable-file': ['cannot be read (<reason>)', 'make every .yaml file in it readable'],

  'ignored-file': [
    'the catalog has no file of this name, so it would be ignored',
    'rename it to <path>, or delete it',
  ],
  'not-a-file': ['this is a folder, not a file', 'rename it'],
  'not-utf8': ['this is not a character of a text in UTF-8', 'restore the text, and save the file as UTF-8'],
  'merge-marker': ['<marker> is the marker of a merge conflict', 'resolve the conflict'],
  'tab-indent': ['a tab indents this line', 'use spaces'],

  // The schema
  'missing-field': ({ name, help }: { name: string; help: string | undefined }) => [
    `"${name}" is missing`,
    help === undefined ? 'add it' : `add ${help}`,
  ],
  'todo-left': ['"<name>" is still a TODO', '<help>'],
  'unknown-key': ({ name, suggestions }: { name: string; suggestions: readonly string[] }) => [
    `"${name}" is not a known key`,
    suggestions.length === 1
      ? `did you mean "${suggestions.join()}"?`
      : `use one of ${suggestions.join(', ')}`,
  ],
  'invalid-name': ['"<name>" is not a valid name', '<help>'],
  'wrong-type': ({ name, value, type, help }: Record<'name' | 'value' | 'type' | 'help', string>) => [
    `"${name}" is ${value}, which is not ${TYPES[type] ?? 'of a valid type'}`,
    help,
  ],
  'unknown-value': ['"<name>" is <value>', 'use one of <known>'],
  'empty-value': ['"<name>" is empty', '<help>'],
  'out-of-range': ['"<name>" is <value>, which is out of range', '<help>'],
  'invalid-value': ['"<name>" is <value>', '<help>'],

  // Claims
  'code-claimed-twice': ['this code is also defined at <at>', 'keep one of the two'],
  'message-claimed-twice': [
    'the message "<message>" with status <status> already belongs to <code> at <at>',
    'keep one of the two (case, white space and closing punctuation do not count)',
  ],
  'dialect-takes-message': [
    'it would take the message "<message>", which belongs to <code> at <at>',
    'make the text more specific, or remove it',
  ],
  'wire-code-claimed-twice': [
    'the wire code "<wireCode>" already belongs to <code> at <at>',
    'keep one of the two',
  ],
  'type-claimed-twice': [
    'its type would be <type>, which already belongs to <code> at <at>',
    'choose another code',
  ],
  'reserved-type': ['its type would be <type>, which is a reserved name', 'choose another code'],

  // References
  'unknown-family': ['there is no family "<family>"', 'use one of <known>'],
  'unknown-code': ['there is no code <code>', 'use a code of the catalog'],
  'unknown-route': ['"<route>" is not a route in api.yaml', 'add it there, or correct it'],
  'unknown-limit': ['there is no limit "<limit>" in headers.yaml', 'use one of <known>'],
  'unrecognized-refusal': ({ limiter }: { limiter: string | undefined }) => [
    limiter === undefined
      ? 'the message of this refusal is not recognized at status 429'
      : `the message of this refusal is not recognized with limiter: ${limiter}`,
    'add it under wire.messages of the error that it means',
  ],
  'base-url-without-path': ['the base URL has no path', 'include it, as in https://host/api/v1'],

  // Fields
  'unknown-field': ({ name, part }: { name: string; part: 'variable' | 'detail' }) =>
    part === 'variable'
      ? [`{${name}} is not one of its fields`, `declare "${name}" under fields, or write {}`]
      : [`"${name}" is not one of its fields`, 'declare it under fields'],
  'variable-type': [
    '{<name>} is text, but its field has the type <type>',
    'change the type to string, string[] or number, or write {}',
  ],
  'detail-type': ['"<name>" is <value>, but its field has the type <type>', 'use a value of that type'],
  'invalid-variable': [
    '"<part>" is not a variable part',
    'write {name} with the letters and digits of a field, or {}',
  ],
  'variable-in-message': [
    '"<part>" stays as it is, because the message is verbatim',
    'write the message as Venice sends it, and put the template under wire.messages',
  ],
  'adjacent-variables': ['two variable parts are adjacent', 'put text between them, or make them one'],
  'common-field': ['every error already has the field "<name>"', 'remove it here, or choose another name'],
  'encoding-without-header': ['"<name>" has an encoding but no header', 'add "header", or remove "encoding"'],
  'values-of-type': [
    '"<name>" has values, but its type is <type>',
    'remove "values", or change the type to string or string[]',
  ],
  'unfilled-field': ['nothing fills the field "<name>"', 'add "from", or a message with {<name>}'],
  // Policy
  'wait-without-retry': [
    'a wait is set, but `wait` is not among its actions',
    'remove the wait, or add `wait`',
  ],
  'final-with-wait': ['the status is final, but `wait` is among its actions', 'remove `wait`'],
  'outcome-certain': ({ charged }: { charged: string | undefined }) => [
    charged === undefined
      ? '`check-outcome` is its first action, but nothing says whether it is charged'
      : `\`check-outcome\` is its first action, but \`charged\` is "${charged}"`,
    charged === undefined ? 'use another first action' : 'set it to "maybe", or use another first action',
  ],
  'repeated-action': ['"<action>" is listed twice', 'keep one of the two'],

  // Texts
  'untidy-text': ['"<name>" <fault>', 'write whole sentences with one space between them'],
  'polite-text': ['"<name>" has "<word>"', 'remove it: state what happened, and start a remedy with a verb'],
  'unknown-reference': [
    '"<name>" names <part>, which does not exist',
    'correct the name, or declare the field',
  ],

  // Reports
  'untitled-status': [
    '<status> is not a status that an application returns',
    'use one of <known>, or add it under statuses in reports.yaml',
  ],
  'revealing-text': [
    'the text for users has "<word>"',
    'write what they can do; they know no key, account or provider',
  ],

  // Examples
  'example-recognition': ({ code, matchedBy }: { code?: string; matchedBy?: string | undefined }) => [
    code === undefined
      ? 'this example is not recognized'
      : `this example is recognized as ${code} (matched by ${String(matchedBy)})`,
    'add its message or wire code under wire, or move it to the code it means',
  ],

  'plain-example': [
    'this example repeats the status and the message of the entry',
    'remove it, because every error has it',
  ],

  // differences.yaml
  'difference-unused': ['the difference "<difference>" of "<subject>" no longer exists', 'remove its entry'],
} as const satisfies Readonly<Record<string, Form>>;

export type ProblemId = keyof typeof TEXTS;

/** The facts of a problem, by its id. */
export type ProblemFacts = { readonly [Id in ProblemId]: FactsOf<(typeof TEXTS)[Id]> };

export const PROBLEM_IDS = Object.keys(TEXTS) as readonly ProblemId[];

/** Returns the message of a problem. */
export function textOf<Id extends ProblemId>(id: Id, facts: ProblemFacts[Id]): Text {
  const texts: { readonly [Each in ProblemId]: Form<ProblemFacts[Each]> } = TEXTS;
  return inWords(texts[id], facts);
}
