import { isPrazoError } from 'prazo';

/** Where the first issue is that a call throws, and what it is. */
export function issueOf(call: () => unknown): { readonly path: string; readonly code: string } {
  try {
    call();
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    const [{ path, code } = { path: '', code: '' }] = error.issues;
    return { path, code };
  }
  throw new Error('nothing was wrong');
}
