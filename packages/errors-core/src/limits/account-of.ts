import { isRecord } from '../data/read-unknown.js';
import { credentialRules } from '../generated/tables/credentials.js';
import { lookUpHeaders } from '../response/headers/lookup.js';

/** Whose limits a request counts for. */
export interface Account {
  readonly kind: 'key' | 'wallet' | 'none';
  /** The credentials, or the address of the wallet if its signature contains it; empty without credentials. */
  readonly id: string;
  /** The signature of a wallet, which can be used once. */
  readonly proof?: string;
}

/** Returns whose limits a request counts for, from its headers in any form. Never throws. */
export function accountOf(headers: unknown): Account {
  const sent = lookUpHeaders(headers);
  const { singleUse, headers: credentials } = credentialRules;
  for (const name of singleUse) {
    const signature = sent.get(name) ?? '';
    if (signature !== '') return { kind: 'wallet', id: addressIn(signature), proof: signature };
  }
  for (const name of credentials) {
    const key = sent.get(name) ?? '';
    if (key !== '') return { kind: 'key', id: key };
  }
  return { kind: 'none', id: '' };
}

/** The proof is JSON in base64; each request has a new one. Empty if it is in another form. */
function addressIn(signature: string): string {
  try {
    const proof: unknown = JSON.parse(atob(signature));
    return isRecord(proof) && typeof proof['address'] === 'string' ? proof['address'].toLowerCase() : '';
  } catch {
    return '';
  }
}
