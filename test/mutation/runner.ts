import { type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest';
import { getFn, getHooks } from 'vitest/suite';
import { Journal, Progress } from './journal';

/** The switches in the code of a mutated file. */
interface Switches {
  activeMutant?: string;
  currentTestId?: string;
  /** How often an active mutant may be reached before its code throws: a loop that never ends stops there. */
  hitLimit?: number;
  hitCount?: number;
  mutantCoverage: {
    readonly static: Readonly<Record<string, number>>;
    readonly perTest: Record<string, Readonly<Record<string, number>>>;
  };
}
const switches: Switches = { mutantCoverage: { static: {}, perTest: {} } };
(globalThis as unknown as Record<string, unknown>).__stryker__ = switches;

/** A test that takes longer, in milliseconds, is not run on mutants. */
const LONGEST = 1000;
/** Reached this many times as often as without the mutant, a loop is endless. */
const PATIENCE = 100;

const testsIn = ({ tasks }: RunnerTestSuite): readonly RunnerTestCase[] =>
  tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task]));
const suitesOf = ({ suite, file }: RunnerTestCase): readonly RunnerTestSuite[] => {
  const suites: RunnerTestSuite[] = [];
  for (let at = suite; at !== undefined; at = at.suite) suites.unshift(at);
  return [file, ...suites];
};

/**
 * Runs the tests of each file as usual, then each mutant that they reach, in the same process: the modules are loaded once. A
 * test that fails on a mutant must pass again without it. If a mutant is named from the start, runs the quick tests with it.
 */
export default class MutantRunner extends TestRunner {
  readonly #journal = new Journal(process.env.JOURNAL as string);
  readonly #progress = new Progress(this.#journal.entries());
  readonly #isMine: (mutant: string) => boolean;
  #tried = 0;

  readonly #fromStart = process.env.MUTANT;
  readonly #slowTests = new Set<string>(JSON.parse(process.env.SLOW ?? '[]'));

  constructor(...args: ConstructorParameters<typeof TestRunner>) {
    super(...args);
    if (this.#fromStart !== undefined) {
      switches.activeMutant = this.#fromStart;
      this.#journal.write({ step: 'trying', mutant: this.#fromStart });
    }
    const [part = 0, parts = 1] = (process.env.PART as string).split('/').map(Number);
    this.#isMine = (mutant) => Number(mutant) % parts === part;
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    if (this.#slowTests.has(test.fullName)) test.mode = 'skip';
    await super.onBeforeRunTask(test);
  }

  override onBeforeTryTask(test: RunnerTestCase): void {
    super.onBeforeTryTask(test);
    if (this.#fromStart !== undefined) this.#journal.beat();
    if (switches.activeMutant === undefined) switches.currentTestId = test.id;
  }

  override onAfterTryTask(test: RunnerTestCase): void {
    super.onAfterTryTask(test);
    delete switches.currentTestId;
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    if ('filepath' in suite && this.#fromStart === undefined) await this.#runMutants(suite as RunnerTestFile);
    await super.onAfterRunSuite(suite);
  }

  async #runMutants(file: RunnerTestFile): Promise<void> {
    const journal = this.#journal;
    const tests = testsIn(file).filter(({ mode }) => mode === 'run');
    for (const { result, fullName } of tests) {
      if (result?.state !== 'pass') journal.write({ step: 'broken', test: fullName });
    }
    const { static: atLoad, perTest } = switches.mutantCoverage;
    const hits = (test: RunnerTestCase, mutant: string) => perTest[test.id]?.[mutant] ?? 0;
    const duration = ({ result }: RunnerTestCase) => result?.duration ?? 0;
    const quick = tests.filter((test) => duration(test) <= LONGEST).sort((a, b) => duration(a) - duration(b));
    const slow = tests.filter((test) => duration(test) > LONGEST).map(({ fullName }) => fullName);
    const byTests = new Set(tests.flatMap(({ id }) => Object.keys(perTest[id] ?? {})));
    journal.write({ step: 'reached', file: file.filepath, byTests: [...byTests], atLoad: Object.keys(atLoad), slow });
    for (const test of quick) {
      if (!(await this.#passes(test))) journal.write({ step: 'broken', test: `${test.fullName}, run twice` });
    }
    const { found, passed } = this.#progress;
    for (const mutant of byTests) {
      if (!this.#isMine(mutant) || found.has(mutant) || passed.has(mutant)) continue;
      journal.write({ step: 'trying', mutant });
      const { failing, isLate } = await this.#firstFailing(quick, mutant, hits);
      const isSpoilt = failing !== undefined && !(await this.#passes(failing));
      // The trace of an earlier mutant may have made the test fail: the next process begins with this mutant.
      if (isSpoilt && this.#tried > 0) this.#stop();
      this.#tried++;
      journal.write(failing === undefined ? { step: 'passed', mutant, isLate } : { step: 'found', mutant });
      if (failing !== undefined) found.add(mutant);
      if (isSpoilt) this.#stop();
    }
    journal.write({ step: 'done', file: file.filepath });
    passed.clear();
  }

  async #firstFailing(
    tests: readonly RunnerTestCase[],
    mutant: string,
    hits: (test: RunnerTestCase, mutant: string) => number,
  ): Promise<{ readonly failing?: RunnerTestCase; readonly isLate: boolean }> {
    let isLate = false;
    for (const test of tests) {
      const usual = hits(test, mutant);
      if (usual === 0) continue;
      this.#journal.beat();
      switches.activeMutant = mutant;
      switches.hitCount = 0;
      switches.hitLimit = PATIENCE * usual;
      const passes = await this.#passes(test);
      if (switches.hitCount < usual) isLate = true;
      delete switches.activeMutant;
      delete switches.hitCount;
      if (!passes) return { failing: test, isLate };
    }
    return { isLate };
  }

  /** Whether a test passes when it is run once more, with the hooks around it. */
  async #passes(test: RunnerTestCase): Promise<boolean> {
    const suites = suitesOf(test);
    try {
      this.onBeforeTryTask(test);
      for (const suite of suites) for (const hook of getHooks(suite).beforeEach) await hook(test.context, suite);
      try {
        await getFn(test)();
      } finally {
        for (const suite of suites) for (const hook of getHooks(suite).afterEach) await hook(test.context, suite);
      }
      return true;
    } catch {
      return false;
    } finally {
      delete switches.currentTestId;
    }
  }

  #stop(): void {
    this.#journal.write({ step: 'spoilt' });
    // The parent ends this process.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
}
