import type { KnownCatalog } from '../catalog/known-catalog.js';
import { code } from '../text.js';
import { routeId, terminalId } from './api.js';
import { codeId } from './codes.js';
import { described, ofFields } from './fields.js';
import { limitId } from './headers.js';
import { type Fact, factId, patch, type Rule, rule } from './rule.js';
import { shapeId } from './shapes.js';

interface Topic {
  readonly topic: string;
}

interface Origin {
  readonly source: string;
  readonly note?: string | undefined;
}

/** Where facts are known from, and the notes beside them. */
export const originRules: readonly Rule[] = [
  rule(
    'origin',
    (catalog) =>
      [...errorOrigins(catalog), ...otherOrigins(catalog)].map(
        ({ value: { source, note = '' }, ...fact }) => ({
          ...fact,
          value: { source, note },
        }),
      ),
    ({ subject: { topic }, before, after }) => {
      // What is new or gone is told itself.
      if (before === undefined || after === undefined) return [];
      return [
        ...(before.source === after.source ? [] : patch(`Where ${topic} is known from was corrected.`)),
        ...(before.note === after.note ? [] : patch(`The note on ${topic} is reworded.`)),
      ];
    },
  ),
];

function errorOrigins({ errors }: KnownCatalog): Fact<Topic, Origin>[] {
  return Object.entries(errors).flatMap(([name, { source, charged, routes = {} }]) => {
    const charges = Object.entries(charged.routes ?? {});
    return [
      { topic: code(name), value: { source } },
      { topic: `what ${code(name)} costs`, value: charged },
      ...charges.map(([route, value]) => ({ topic: `what ${code(name)} costs on ${code(route)}`, value })),
      ...Object.entries(routes).map(([route, value]) => ({
        topic: `what is different with ${code(name)} on ${code(route)}`,
        value: { source: value.source },
      })),
    ].map(({ topic, value }) => ({ subject: { topic }, value, partOf: codeId(name) }));
  });
}

function otherOrigins(catalog: KnownCatalog): Fact<Topic, Origin>[] {
  const { shapes, streams, headers, routes } = catalog;
  return [
    ...ofFields(({ source }) => ({ source }))(catalog).map(({ subject, ...fact }) => ({
      ...fact,
      subject: { topic: described(subject).replace(/^The/, 'the') },
    })),
    ...shapes.map(({ name, source }) => ({
      subject: { topic: `the body shape ${code(name)}` },
      value: { source },
      partOf: shapeId(name),
    })),
    ...streams.events.map(({ name, source }) => ({
      subject: { topic: `the event ${code(name)}` },
      value: { source },
      partOf: factId('error event', { event: name }),
    })),
    ...streams.errors.map(({ path, source }) => ({
      subject: { topic: `the error at ${code(path)} of a stream's data` },
      value: { source },
      partOf: factId('error in a frame', { path }),
    })),
    ...headers.requestId.map((value) => ({
      subject: { topic: `the request id in ${code(value.header)}` },
      value,
      partOf: factId('request id header', { header: value.header }),
    })),
    ...headers.waits.map((value) => ({
      subject: { topic: `the wait in ${code(value.header)}` },
      value,
      partOf: factId('wait header', { header: value.header }),
    })),
    ...headers.means.map((value) => ({
      subject: { topic: `the meaning of ${code(`${value.header}: ${value.value}`)}` },
      value,
      partOf: factId('header that means a code', { header: value.header, value: value.value }),
    })),
    ...Object.entries(headers.limits).map(([limit, { source }]) => ({
      subject: { topic: `the limit ${code(limit)}` },
      value: { source },
      partOf: limitId(limit),
    })),
    ...Object.entries(routes).flatMap(([route, { source, terminal = [] }]) => [
      { subject: { topic: `the route ${code(route)}` }, value: { source }, partOf: routeId(route) },
      ...terminal.map((value) => ({
        subject: { topic: `status ${value.status} on ${code(route)}` },
        value,
        partOf: terminalId(route, value.status),
      })),
    ]),
  ];
}
