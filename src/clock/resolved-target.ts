import type { Reading } from '../catalog/reading';
import type { AgreedTarget } from '../catalog/target';
import type { Desk } from './desk';
import { type FirstDue, firstDueOf } from './first-due';

/** A target resolved on one calendar. */
export interface ResolvedTarget extends FirstDue {
  readonly target: AgreedTarget;
  readonly desk: Desk;
}

export function resolveTarget(target: AgreedTarget, desk: Desk, reading: Reading): ResolvedTarget {
  return { target, desk, ...firstDueOf(target, reading, desk) };
}
