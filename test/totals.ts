import type { SerializedError } from 'vitest';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/**
 * Ends the run with `N passed, N failed` on a line of its own, after the number of distinct tests: a test that runs under
 * several time zones passes several times, and is one test. A file that does not load counts as a failure, and so does a
 * run that fails for any other reason.
 */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason): void {
    const passedByFile = new Map<string, number>();
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      failed += module.errors().length;
      const passedHere = [...module.children.allTests('passed')].length;
      passed += passedHere;
      failed += [...module.children.allTests('failed')].length;
      // A file that runs under several time zones is one module in each.
      passedByFile.set(module.moduleId, Math.max(passedByFile.get(module.moduleId) ?? 0, passedHere));
    }
    if (reason !== 'passed' && failed === 0) failed = 1;
    const distinct = [...passedByFile.values()].reduce((sum, count) => sum + count, 0);
    console.log(`${distinct} distinct tests`);
    console.log(`${passed} passed, ${failed} failed`);
  }
}
