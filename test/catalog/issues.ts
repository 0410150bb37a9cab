import { isPrazoError } from '../../src/input/error';
import type { Issue } from '../../src/input/issue';

/** The issues a call throws; none where it throws nothing. */
export function issuesThrown(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (isPrazoError(error)) return error.issues;
    throw error;
  }
  return [];
}
