import type { Plan } from '../checks/plan.js';
import type { Result } from '../checks/run-checks.js';

/** What a program without files sends to the server that has its plan. */
export type Report = { readonly results: readonly Result[] } | { readonly failure: string };

export async function fetchPlan(server: string): Promise<Plan> {
  const response = await fetch(`${server}/plan`);
  return (await response.json()) as Plan;
}

export function sendResults(server: string, results: readonly Result[]): Promise<void> {
  return send(server, { results });
}

export function sendFailure(server: string, reason: unknown): Promise<void> {
  return send(server, {
    failure: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
  });
}

async function send(server: string, report: Report): Promise<void> {
  await fetch(`${server}/report`, { method: 'POST', body: JSON.stringify(report) });
}
