// What a process group does, read from `/proc`. On a system without it, nothing is found.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LISTENING = '0A';

/** Returns the addresses that the processes of a group listen on, as `/proc/net` has them: `0100007F:1F90`. */
export function listeningAddresses(group) {
  const sockets = new Set(processesOf(group).flatMap(socketsOf));
  return ['tcp', 'tcp6'].flatMap((protocol) =>
    read(`/proc/net/${protocol}`)
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === LISTENING && sockets.has(`socket:[${inode}]`))
      .map(([, address]) => address),
  );
}

/** Returns whether an address is that of 127.0.0.1 or ::1, in this machine's order of bytes: others cannot reach it. */
export function isLocal(address) {
  return /^(0100007F|0{24}01000000|0{16}FFFF00000100007F):/.test(address);
}

/** Returns the ids of the processes of a group that have not ended. */
export function processesOf(group) {
  return list('/proc').filter((id) => {
    // The name of the program, in parentheses, may contain anything.
    const [state, , processGroup] = read(`/proc/${id}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ');
    return /^\d+$/.test(id) && Number(processGroup) === group && state !== 'Z';
  });
}

function socketsOf(id) {
  return list(`/proc/${id}/fd`).map((file) => attempt(() => readlinkSync(`/proc/${id}/fd/${file}`), ''));
}

function list(folder) {
  return attempt(() => readdirSync(folder), []);
}

function read(file) {
  return attempt(() => readFileSync(file, 'utf8'), '');
}

/** A process can end at any time. */
function attempt(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
