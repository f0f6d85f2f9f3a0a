import { basePath } from './generated/examples.js';

/** The path of a scenario's base URL. */
export function scenarioPath(index: number): string {
  return `/scenario-${index + 1}${basePath}`;
}

/** Which scenario a URL belongs to; -1 where it belongs to none. */
export function scenarioIndex(url: string): number {
  const number = /^\/scenario-(\d+)\//.exec(url)?.[1];
  return Number(number ?? 0) - 1;
}

/** What of a URL comes after the API's base path; the URL itself where it is not below it. */
export function pathBelowBase(url: string): string {
  const start = url.indexOf(`${basePath}/`);
  return start < 0 ? url : url.slice(start + basePath.length);
}
