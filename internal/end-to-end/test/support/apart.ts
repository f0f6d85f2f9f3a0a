import type { Command } from '@venice/scripts/workspace/run-command';

/** Set-ups of a machine that no packet leaves: it knows no way out, or loses all that it sends. */
export const cutOffs = {
  'without a network': 'ip link set lo up',
  'with a network that answers nothing': [
    'ip link set lo up',
    'ip link add out type veth peer name end',
    'ip address add 10.9.0.2/24 dev out',
    'ip link set out up',
    'ip link set end up',
    'ip route add default via 10.9.0.1',
    'ip neighbor add 10.9.0.1 lladdr 02:00:00:00:00:01 dev out',
  ].join(' && '),
} as const;

/** The set-up of a machine on which nothing can be written to the home folder. */
export const readOnlyHome = 'mount --bind "$HOME" "$HOME" && mount -o remount,bind,ro "$HOME"';

/** Returns a command that runs another one after a set-up, in a namespace of its own. Only Linux has them. */
export function apart(namespace: 'net' | 'mount', setUp: string, command: Command): Command {
  return [
    'unshare',
    '--map-root-user',
    `--${namespace}`,
    'sh',
    '-c',
    `${setUp} && exec "$@"`,
    'sh',
    ...command,
  ];
}
