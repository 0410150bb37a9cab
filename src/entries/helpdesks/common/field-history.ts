import type { PayloadPart } from './payload-part';

/** A value of a field, from epoch ms `at` on. */
export interface FieldChange {
  readonly at: number;
  readonly value: PayloadPart<unknown>;
  /** The value before the change; absent for a value set at the creation of the ticket. */
  readonly before?: PayloadPart<unknown> | undefined;
}

/**
 * Returns the values of a field from the opening on. `changes` are in order of time. The value at the opening is the value set at the
 * creation, or else the value before the first change; without changes it is the present value.
 */
export function valuesFromOpening(
  changes: readonly FieldChange[],
  openedAt: number,
  present: PayloadPart<unknown>,
): readonly FieldChange[] {
  const [first] = changes;
  if (first === undefined) return [{ at: openedAt, value: present }];
  return first.before === undefined ? changes : [{ at: openedAt, value: first.before }, ...changes];
}
