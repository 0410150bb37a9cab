import type { SerializedError } from 'vitest';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/**
 * Ends the run with `N passed, N failed` on a line of its own, after the number of distinct tests, without those that the
 * project `host` runs again. A file that does not load counts as a failure, and so does a run that fails for any other
 * reason.
 */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason): void {
    let distinct = 0;
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      failed += module.errors().length;
      const passedHere = [...module.children.allTests('passed')].length;
      passed += passedHere;
      failed += [...module.children.allTests('failed')].length;
      if (module.project.name !== 'host') distinct += passedHere;
    }
    if (reason !== 'passed' && failed === 0) failed = 1;
    console.log(`${distinct} distinct tests`);
    console.log(`${passed} passed, ${failed} failed`);
  }
}
