import { type VeniceErrorCode, veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { Secrets } from '../decode/secrets/secrets.js';
import { costByRoute } from '../explain/cost-by-route.js';
import { explain } from '../explain/explain.js';
import { findCode } from '../explain/find-code.js';
import { explanations } from '../generated/explanations.js';
import type { Io } from '../io.js';
import { Printer, type PrintOptions } from '../output/printer.js';

/** Runs `explain`. Returns the exit code: 1 if one of the codes is not known. */
export function runExplain(names: readonly string[], options: PrintOptions, io: Io): number {
  const printer = new Printer(io, options);
  let exitCode = 0;
  for (const name of names) {
    const found = findCode(name);
    if (found.code === undefined) {
      io.stderr.write(unknown(new Secrets().mask(name), found.suggestions));
      exitCode = 1;
      continue;
    }
    if (printer.isJson) printer.json(asJson(found.code));
    else printer.report(explain(found.code));
  }
  return exitCode;
}

function asJson(code: VeniceErrorCode): object {
  const { message, ...definition } = veniceErrorDefinitions[code];
  const [usual, ...others] = costByRoute(code);
  return {
    code,
    message,
    ...definition,
    ...explanations[code],
    cost: {
      usual: usual.charged,
      routes: others.flatMap(({ routes, charged, actions }) =>
        routes.map((route) => ({ route, charged, actions })),
      ),
    },
  };
}

function unknown(name: string, suggestions: readonly string[]): string {
  const hint =
    suggestions.length === 0
      ? `There are ${veniceErrorCodes.length} codes: venice-errors list`
      : `Did you mean ${suggestions.join(', ').replace(/, (?=[^,]*$)/, ' or ')}?`;
  return `There is no error "${name}". ${hint}\n`;
}
