import { type Issue, isPrazoError } from 'prazo';

/** Returns the issues that a call throws. Throws if the call returns, throws another error, or an issue does not say what is expected. */
export function issuesThrownBy(call: () => unknown): readonly Issue[] {
  let returned: unknown;
  try {
    returned = call();
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    const silent = error.issues.find(({ expected }) => expected === '');
    if (silent !== undefined) throw new Error(`the issue at "${silent.path}" does not say what is expected`);
    return error.issues;
  }
  throw new Error(`expected a PrazoError, but the call returned ${String(returned)}`);
}

/** Returns each issue as `path code`, in order, or as `code` alone if the path is empty. */
export function pathsAndCodes(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ path, code }) => (path === '' ? code : `${path} ${code}`));
}
