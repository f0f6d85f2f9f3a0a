import { openaiDefaults } from './openai.js';
import { aiSdkDefaults, axiosRetryDefaults } from './others.js';
import { ours } from './ours.js';
import type { Decide } from './policy.js';

/** A policy of a simulation. */
export interface Policy {
  readonly name: string;
  readonly decide: Decide;
  /** The pacer below the clients: without scopes, with one for each tenant. */
  readonly pacer?: 'no-scopes' | 'scopes';
  /** Whether each tenant has a `user` of its own in its requests. */
  readonly sendsUser?: boolean;
}

/** All policies, those of others first. */
export const policies: readonly Policy[] = [
  { name: 'openai 4', decide: openaiDefaults(4) },
  { name: 'openai 5', decide: openaiDefaults(5) },
  { name: 'openai 6', decide: openaiDefaults(6) },
  { name: 'openai 7', decide: openaiDefaults(7) },
  { name: 'axios-retry', decide: axiosRetryDefaults },
  { name: 'AI SDK', decide: aiSdkDefaults },
  { name: 'ours', decide: ours },
  { name: 'ours, pacer without scopes', decide: ours, pacer: 'no-scopes' },
  { name: 'ours, pacer with scopes', decide: ours, pacer: 'scopes' },
  { name: 'ours, a user per tenant', decide: ours, sendsUser: true },
  { name: 'ours, a user per tenant, pacer', decide: ours, pacer: 'scopes', sendsUser: true },
];
