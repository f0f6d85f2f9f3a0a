import { main } from './main.js';

// Nobody reads the stacks of the errors that are found, and collecting them takes time.
Error.stackTraceLimit = 0;

const { argv, env, stderr, stdin, stdout } = process;

for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` has seen enough.
    if (error.code === 'EPIPE') process.exit(0);
    if (stream === stdout) stderr.write(`The output cannot be written: ${error.message}\n`);
    process.exit(3);
  });

main(argv.slice(2), { stdin, stdout, stderr, env }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (thrown: unknown) => {
    stderr.write(`venice-errors has failed: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exitCode = 3;
  },
);
