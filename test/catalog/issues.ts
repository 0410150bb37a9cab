import { isPrazoError } from '../../src/input/error';
import type { Issue } from '../../src/input/issue';

/** Returns the issues that a call throws. Empty if it throws nothing. */
export function issuesThrown(call: () => unknown): readonly Issue[] {
  try {
    call();
  } catch (error) {
    if (isPrazoError(error)) return error.issues;
    throw error;
  }
  return [];
}

/** Returns each issue that a reader throws, as `path code: expected, received`. Empty if it throws nothing. */
export function complaints(read: (value: unknown) => unknown, value: unknown): string[] {
  return issuesThrown(() => read(value)).map(
    ({ path, code, expected, received }) => `${path} ${code}: ${expected}, ${received}`,
  );
}
