import type fc from 'fast-check';

/** A law: its sentence, and the fast-check property that tries to refute it. */
export type Law = readonly [sentence: string, property: fc.IProperty<unknown>];
