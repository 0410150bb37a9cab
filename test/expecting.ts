import { type Issue, isPrazoError } from 'prazo';

/** The issues that a call throws. Fails where the call returns, or throws anything but a `PrazoError`. */
export function issuesThrownBy(call: () => unknown): readonly Issue[] {
  let returned: unknown;
  try {
    returned = call();
  } catch (error) {
    if (isPrazoError(error)) return error.issues;
    throw error;
  }
  throw new Error(`expected a PrazoError, but the call returned ${String(returned)}`);
}

/** Returns each issue as `path code`, in order, or as `code` alone if the path is empty. */
export function pathsAndCodes(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ path, code }) => (path === '' ? code : `${path} ${code}`));
}
