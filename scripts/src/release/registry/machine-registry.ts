import { type Run, succeed } from '../programs/run.js';

/** The registry this machine is set to, for other people's packages. Nobody is to read it. */
export async function readMachineRegistry(run: Run, checkout: string): Promise<string> {
  const output = await succeed(run, ['npm', 'config', 'get', 'registry'], checkout);
  const url = output.split(/\r?\n/).find((line) => URL.canParse(line));
  if (url === undefined) {
    throw new Error('npm names no registry to install from; set one with `npm config set registry`.');
  }
  return url;
}

/** Takes a registry's address out of a text, for it may be a private one and hold a password. */
export function withoutRegistry(registry: string): (text: string) => string {
  const { host } = new URL(registry);
  const whole = registry.replace(/\/$/, '');
  return (text) => text.replaceAll(whole, '<registry>').replaceAll(host, '<registry>');
}
