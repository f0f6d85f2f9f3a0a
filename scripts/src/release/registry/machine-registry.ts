import { type Run, succeed } from '../programs/run.js';

/** Reads the registry that this machine uses for third-party packages. It must not be printed. */
export async function readMachineRegistry(run: Run, checkout: string): Promise<string> {
  const output = await succeed(run, ['npm', 'config', 'get', 'registry'], checkout);
  const url = output.split(/\r?\n/).find((line) => URL.canParse(line));
  if (url === undefined) {
    throw new Error('npm has no registry to install from; set one with `npm config set registry`.');
  }
  return url;
}

/** Returns a function that removes the address of a registry from a text: it can contain a password. */
export function withoutRegistry(registry: string): (text: string) => string {
  const { host } = new URL(registry);
  const whole = registry.replace(/\/$/, '');
  return (text) => text.replaceAll(whole, '<registry>').replaceAll(host, '<registry>');
}
