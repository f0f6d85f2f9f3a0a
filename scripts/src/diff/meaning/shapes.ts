import { code } from '../text.js';
import { isReordered } from './lists.js';
import { factId, major, minor, patch, type Rule, rule } from './rule.js';

export function shapeId(shape: string): string {
  return factId('shape', { shape });
}

/** The shapes of bodies and what tells an error in a stream. How each is read is compared leaf by leaf. */
export const shapeRules: readonly Rule[] = [
  rule(
    'shape',
    ({ shapes }) => shapes.map(({ name }) => ({ subject: { shape: name }, value: true })),
    ({ subject, after }) =>
      after === undefined
        ? major(
            `Bodies of the shape ${code(subject.shape)} are no longer read: their errors lose what they told.`,
          )
        : minor(`Bodies of the shape ${code(subject.shape)} are now read.`),
  ),
  rule(
    'schemas of a shape',
    ({ shapes }) =>
      shapes.map(({ name, schemas = [] }) => ({
        subject: { shape: name },
        value: [...schemas].sort(),
        partOf: shapeId(name),
      })),
    ({ subject }) =>
      patch(`Which official schemas describe bodies of the shape ${code(subject.shape)} was corrected.`),
  ),
  rule(
    'order of the shapes',
    ({ shapes }) => [{ subject: {}, value: shapes.map(({ name }) => name) }],
    ({ before, after }) =>
      isReordered(before, after)
        ? minor('The shapes of bodies are tried in another order: some bodies may be read as another shape.')
        : [],
  ),
  rule(
    'error event',
    ({ streams }) => streams.events.map(({ name }) => ({ subject: { event: name }, value: true })),
    ({ subject, after }) =>
      after === undefined
        ? major(`Events named ${code(subject.event)} of a stream are no longer taken for errors.`)
        : minor(`Events named ${code(subject.event)} of a stream are now taken for errors.`),
  ),
  rule(
    'error in a frame',
    ({ streams }) => streams.errors.map(({ path }) => ({ subject: { path }, value: true })),
    ({ subject, after }) =>
      after === undefined
        ? major(`Errors at ${code(subject.path)} of a stream's data are no longer found.`)
        : minor(`Errors at ${code(subject.path)} of a stream's data are now found.`),
  ),
];
