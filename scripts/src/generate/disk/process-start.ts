import { readFileSync } from 'node:fs';
import { isSystemError } from './disk-error.js';

/**
 * When a living process was started, as text to compare, empty where the system does not say; `undefined` where
 * there is no such process. The number of a dead one is given to another one day: this tells the two apart.
 */
export function processStart(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Any other refusal comes from a process that is there.
    if (isSystemError(error) && error.code === 'ESRCH') return undefined;
  }
  const [state, start] = statusOnLinux(pid);
  // A zombie has ended; only nobody has asked yet how.
  return state === 'Z' ? undefined : start;
}

/** Whether the process that was started then is running still; where that cannot be known, its number decides. */
export function isRunning(pid: number, start: string): boolean {
  const found = processStart(pid);
  return found !== undefined && (found === start || found === '' || start === '');
}

/** See proc_pid_stat(5). The second field is the program's name, in parentheses, and may hold anything. */
function statusOnLinux(pid: number): readonly [state: string, start: string] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [fields[0] ?? '', fields[19] ?? ''];
  } catch {
    return ['', ''];
  }
}
