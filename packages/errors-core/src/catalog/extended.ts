/** `Base` with the keys of `Own`, which replace keys of the same name. */
export type Extended<Base, Own> = Omit<Base, keyof Own> & Own;
