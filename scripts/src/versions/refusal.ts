/** Something a person has to put right before the versions can be told: where, what, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
