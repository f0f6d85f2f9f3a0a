import type { KnownCatalog } from '../catalog/known-catalog.js';
import { code, prose } from '../text.js';
import { familyId } from './api.js';
import { codeId } from './codes.js';
import { described, ofFields } from './fields.js';
import { limitId } from './headers.js';
import { type Fact, patch, type Rule, rule } from './rule.js';
import { shapeId } from './shapes.js';

interface Topic {
  /** What the words are about, at the head of a sentence. */
  readonly topic: string;
}

/** What is said for people. No program reads it. */
export const wordRules: readonly Rule[] = [
  rule('words', words, ({ subject, after }) =>
    patch(
      after === undefined ? `${subject.topic} is gone.` : `${subject.topic} now reads: “${prose(after)}”`,
    ),
  ),
  rule(
    'documentation',
    ({ documentation }) => [{ subject: {}, value: documentation }],
    ({ after = '' }) => patch(`The errors are now documented at <${after}>.`),
  ),
  rule(
    'examples',
    ({ errors }) =>
      Object.entries(errors).map(([name, { examples }]) => ({
        subject: { code: name },
        value: examples,
        partOf: codeId(name),
      })),
    ({ subject }) => patch(`The examples of ${code(subject.code)} changed.`),
  ),
];

function words(catalog: KnownCatalog): Fact<Topic, string>[] {
  return [
    ...Object.entries(catalog.families).map(([family, { summary }]) => ({
      subject: { topic: `The summary of the family ${code(family)}` },
      value: summary,
      partOf: familyId(family),
    })),
    ...Object.entries(catalog.errors).flatMap(([name, { summary, remedy, routes = {} }]) =>
      [
        { topic: `The summary of ${code(name)}`, value: summary },
        { topic: `The remedy of ${code(name)}`, value: remedy },
        ...Object.entries(routes).flatMap(([route, at]) =>
          at.remedy === undefined
            ? []
            : [{ topic: `The remedy of ${code(name)} on ${code(route)}`, value: at.remedy }],
        ),
      ].map(({ topic, value }) => ({ subject: { topic }, value, partOf: codeId(name) })),
    ),
    ...ofFields(({ summary }) => summary)(catalog).map(({ subject, ...fact }) => ({
      ...fact,
      subject: { topic: `The summary of ${lowerFirst(described(subject))}` },
    })),
    ...catalog.shapes.map(({ name, summary }) => ({
      subject: { topic: `The summary of the body shape ${code(name)}` },
      value: summary,
      partOf: shapeId(name),
    })),
    ...Object.entries(catalog.headers.limits).map(([limit, { summary }]) => ({
      subject: { topic: `The summary of the limit ${code(limit)}` },
      value: summary,
      partOf: limitId(limit),
    })),
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
