import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { InputError } from './commands/decode/open-input.js';
import { Secrets } from './decode/secrets/secrets.js';
import { actions, families } from './generated/api.js';
import type { Io } from './io.js';
import { columnsOf } from './output/style.js';

/** The exit codes. */
const EXIT = { found: 0, notFound: 1, misuse: 2, bug: 3 } as const;

const EXAMPLES = `
Examples:
  $ venice-errors explain MODEL_OVERLOADED
  $ venice-errors list --family billing
  $ curl -i https://api.venice.ai/api/v1/models | venice-errors decode
  $ venice-errors decode app.log api.venice.ai.har
  $ tail -f app.log | venice-errors decode

Exit codes:
  0  an error was recognized, explained or listed
  1  no error was recognized, or the code does not exist
  2  an option, a command or a file is wrong
  3  a mistake in this program

Nothing is sent anywhere. Keys in the input are masked.`;

/**
 * Runs the command line tool.
 *
 * @param args - The arguments after the name of the program.
 * @returns The exit code.
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT.found;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.found : EXIT.misuse;
    if (!(thrown instanceof InputError)) throw thrown;
    io.stderr.write(`${new Secrets().mask(thrown.message)}\n`);
    return EXIT.misuse;
  }
  return exitCode;
}

function createProgram(io: Io, setExitCode: (code: number) => void): Command {
  const program = new Command('venice-errors')
    .description('Explains, lists and decodes the errors of the Venice API.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => columnsOf(io.stdout, io.env),
      getErrHelpWidth: () => columnsOf(io.stderr, io.env),
    });
  const add = (command: Command): Command => {
    command.copyInheritedSettings(program);
    for (const option of common()) command.addOption(option);
    program.addCommand(command);
    return command;
  };

  add(new Command('explain'))
    .description('explain errors: what happened, why, what to do, retry, cost, messages, fields, an example')
    .argument('<code...>', 'codes, in any case; also the code that a server sends, or the name of a type')
    .addHelpText(
      'after',
      '\nExamples:\n  $ venice-errors explain INSUFFICIENT_BALANCE\n  $ venice-errors explain rate-limit-exceeded model_overloaded',
    )
    .action(async (codes: string[], options: object) => {
      const { runExplain } = await import('./commands/explain.js');
      setExitCode(runExplain(codes, options, io));
    });

  add(new Command('list'))
    .description('list errors that have all of the given properties')
    .argument('[text...]', 'words in the code, the messages or the explanation')
    .addOption(
      new Option('-f, --family <name...>', 'of one of these families').choices(Object.keys(families)),
    )
    .addOption(
      new Option('-s, --status <status...>', 'with one of these statuses, such as 402 or 5xx').argParser(
        statuses,
      ),
    )
    .addOption(
      new Option('-a, --action <name...>', 'for which one of these actions helps').choices(
        Object.keys(actions),
      ),
    )
    .option('-r, --retryable', 'after which the same request may be sent again')
    .option('--no-retryable', 'after which it may not')
    .addHelpText(
      'after',
      '\nExamples:\n  $ venice-errors list --status 429\n  $ venice-errors list image --no-retryable\n  $ venice-errors list --action update-account --json',
    )
    .action(async (words: string[], options: object) => {
      const { runList } = await import('./commands/list.js');
      setExitCode(runList(words, options, io));
    });

  add(new Command('decode'))
    .description(
      'find errors in a response, a transcript of curl, a log, a HAR file, an event stream or a stack',
    )
    .argument('[file...]', 'files, or - for the standard input, which is the default')
    .option('--all', 'print every error in full, instead of a table')
    .addOption(
      new Option(
        '--host <name>',
        "count the responses of this host as Venice's, such as a proxy; can be repeated",
      ).argParser(hosts),
    )
    .addHelpText('after', DECODE_EXAMPLES)
    .action(async (files: string[], options: object) => {
      const { runDecode } = await import('./commands/decode/run-decode.js');
      setExitCode(await runDecode(files, { ...options, tool: `${manifest.name} ${manifest.version}` }, io));
    });
  return program;
}

const DECODE_EXAMPLES = `
Examples:
  $ venice-errors decode < response.json
  $ curl -iv https://api.venice.ai/api/v1/models 2>&1 | venice-errors decode
  $ venice-errors decode api.venice.ai.har --markdown
  $ tail -f app.log | venice-errors decode --json

One error is printed in full, several as a table with counts. --json prints one
line for each error as soon as it is found.`;

function common(): Option[] {
  return [
    new Option('--json', 'print JSON, one value per line').conflicts('markdown'),
    new Option('--markdown', 'print Markdown'),
    new Option('--color', 'use colors, also in a pipe'),
    new Option('--no-color', 'use no colors'),
  ];
}

function statuses(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[1-5](?:\d\d|\dx|xx)$/i.test(value))
    throw new InvalidArgumentError('Use a status such as 402, or a class of them such as 5xx.');
  return [...before, value];
}

/** One name for each option: a list would take the names of files after it. */
function hosts(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
