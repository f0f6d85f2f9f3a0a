import picocolors from 'picocolors';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Returns colors for a terminal, none for a pipe or a file or if `NO_COLOR` is set. */
export function colorsFor(output: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Colors {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  const forced = isSet(FORCE_COLOR) && FORCE_COLOR !== '0';
  const seen = output.isTTY === true && TERM !== 'dumb';
  return picocolors.createColors(!isSet(NO_COLOR) && (forced || seen));
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
