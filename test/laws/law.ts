import type fc from 'fast-check';

/** A law: its sentence, and what fast-check tries to break it with. */
export type Law = readonly [sentence: string, property: fc.IProperty<unknown>];
