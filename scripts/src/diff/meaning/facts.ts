import { fold, retryPolicyOf } from '@venice/errors-core/recognizer';
import { foldCode } from '../../catalog/model/build-tables.js';
import { parseTemplate } from '../../catalog/model/messages.js';
import type { ExportedCatalog, ExportedError, ExportedShape } from '../exported.js';
import { claimsOf, messagesOf, type Pair, variantId } from './claims.js';

/**
 * Returns two catalogs as their users see them, with the same effect in the same place, so that rules can compare by path
 * alone.
 */
export function factsOf(before: ExportedCatalog, after: ExportedCatalog) {
  return [
    factsIn({ before, after, own: before, other: after }),
    factsIn({ before, after, own: after, other: before }),
  ] as const;
}

function factsIn(pair: Pair) {
  const { errors, shapes, headers, statuses, routes, baseUrl, ...rest } = pair.own;
  const codes = Object.entries(errors);
  return {
    ...rest,
    // A path that changes is reported as that.
    baseUrl: new URL(baseUrl).origin,
    basePath: new URL(baseUrl).pathname,
    errors: Object.fromEntries(codes.map(([code, entry]) => [code, entryFacts(code, entry, pair)])),
    recognition: {
      messages: claimsOf(pair),
      wireCodes: Object.fromEntries(
        codes.flatMap(([code, { wire }]) =>
          [code, ...wire.codes.map((other) => other.code)].map((wireCode) => [foldCode(wireCode), code]),
        ),
      ),
      headers: Object.fromEntries(
        headers.signals.map(({ header, value, code }) => [`${header}: ${value}`, code]),
      ),
      routes: mapValues(routes, ({ codes }) => byStatus(codes, ({ code }) => code)),
    },
    shapes: shapes.map((shape) => ({ ...shape, ...codeByStatus(shape.fallback) })),
    headers: { ...headers, signals: headers.signals.map(({ code: _, ...rule }) => rule) },
    statuses: { ...statuses, byStatus: effectiveRows(pair) },
    routes: mapValues(routes, ({ billing, codes, ...row }) => ({
      ...row,
      codes: byStatus(codes, ({ code: _, ...facts }) => facts),
      // Whether a request may be sent again if nobody knows whether it was accepted.
      billing: { ...billing, resend: billing.charged === 'on-acceptance' ? 'never' : 'backoff' },
    })),
  };
}

function mapValues<Value, Mapped>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Readonly<Record<string, Mapped>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}

function byStatus<Row extends { readonly status: number }>(
  rows: readonly Row[] = [],
  map: (row: Omit<Row, 'status'>) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rows.map(({ status, ...row }) => [status, map(row)]));
}

function entryFacts(code: string, entry: ExportedError, { before, after, own, other }: Pair): unknown {
  const there = other.errors[code];
  const [old, now] = [before.errors[code], after.errors[code]];
  const isKept = old !== undefined && now !== undefined && messagesOf(now).has(fold(old.message));
  const { message, wire, charged, ...rest } = entry;
  return {
    ...rest,
    // A message that is no longer recognized is reported as that.
    message: isKept ? message : undefined,
    successor: there === undefined ? successorOf(entry, own, other) : undefined,
    routes: exceptions(entry, there, ['retry', 'actions']),
    charged: { ...charged, routes: exceptions(charged, there?.charged, ['call']) },
    // A code that moves to another status is reported as that.
    possibleStatuses: [...new Set([...possibleStatuses(entry), entry.status, there?.status ?? entry.status])],
    wire: {
      ...wire,
      messages: Object.fromEntries(
        wire.messages.map(({ statuses: _, ...variant }) => [
          variantId(variant.text),
          {
            ...variant,
            retry: retryOf(variant.text, entry, there),
            captures: parseTemplate(variant.text).captures.filter((name) => name !== null),
          },
        ]),
      ),
      codes: Object.fromEntries(
        wire.codes.map(({ code: text, statuses: _, ...variant }) => [foldCode(text), { ...variant, text }]),
      ),
    },
  };
}

/** Returns the retry policy of a message, if the message decides it in one of the two catalogs. */
function retryOf(text: string, own: ExportedError, other: ExportedError = own): string | undefined {
  const actionsIn = ({ wire }: ExportedError) =>
    wire.messages.find((variant) => variantId(variant.text) === variantId(text))?.actions;
  if (actionsIn(own) === undefined && actionsIn(other) === undefined) return undefined;
  return retryPolicyOf(actionsIn(own) ?? own.actions);
}

/** Splits the fallback of a body shape into the code at each status and the rest. */
function codeByStatus(rule: ExportedShape['fallback']): Readonly<Record<string, unknown>> {
  if (rule === undefined) return { fallback: {}, codeAt: {} };
  const { code, statuses, ...fallback } = rule;
  return { fallback, codeAt: Object.fromEntries(statuses.map((status) => [status, code])) };
}

/** A code that only the other catalog has, with the same status and message. */
function successorOf(entry: ExportedError, own: ExportedCatalog, other: ExportedCatalog): string | undefined {
  return Object.entries(other.errors).find(
    ([code, { status, message }]) =>
      !Object.hasOwn(own.errors, code) && status === entry.status && fold(message) === fold(entry.message),
  )?.[0];
}

interface Policy extends Readonly<Record<string, unknown>> {
  readonly routes?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
}

/** The routes of a policy, with the general value on a route that is an exception in the other catalog only. */
function exceptions(own: Policy, other: Policy = own, keys: readonly string[]): Policy['routes'] {
  return Object.fromEntries(
    Object.keys({ ...own.routes, ...other.routes }).map((route) => {
      const row = { ...own.routes?.[route] };
      // A new exception is reported by its effect.
      if (other.routes?.[route] === undefined) Object.assign(row, { source: undefined, note: undefined });
      for (const key of keys) {
        const isException = [own, other].some((policy) => effective(policy, route, key) !== policy[key]);
        row[key] = isException ? effective(own, route, key) : undefined;
      }
      return [route, row];
    }),
  );
}

function effective(policy: Policy, route: string, key: string): unknown {
  return policy.routes?.[route]?.[key] ?? policy[key];
}

function possibleStatuses({ wire, examples }: ExportedError): number[] {
  const failures = examples.map(({ status }) => status).filter((status) => status >= 400);
  return [...wire.messages, ...wire.codes]
    .flatMap(({ statuses = [] }) => statuses)
    .concat(failures)
    .sort((left, right) => left - right);
}

/** The row of each status that either catalog has: its own, or that of its class, as core finds it. */
function effectiveRows({ own, other }: Pair): Readonly<Record<string, unknown>> {
  const { byStatus, otherwise } = own.statuses;
  return Object.fromEntries(
    Object.keys({ ...byStatus, ...other.statuses.byStatus }).map((status) => [
      status,
      byStatus[status] ??
        byStatus[`${status.slice(0, 2)}x`] ??
        byStatus[`${status.slice(0, 1)}xx`] ??
        otherwise,
    ]),
  );
}
