import { basePath } from '../generated/examples.js';

/** Returns the path of a scenario's base URL. */
export function scenarioPath(index: number): string {
  return `/scenario-${index + 1}${basePath}`;
}

/** Returns the index of the scenario a URL belongs to, or -1. */
export function scenarioIndex(url: string): number {
  const number = /^\/scenario-(\d+)\//.exec(url)?.[1];
  return Number(number ?? 0) - 1;
}

/** Returns the part of a URL after the API's base path, or the URL itself if it is not below it. */
export function pathBelowBase(url: string): string {
  const start = url.indexOf(`${basePath}/`);
  return start < 0 ? url : url.slice(start + basePath.length);
}
