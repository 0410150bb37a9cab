import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * A line of a journal. A process that runs mutants writes down each step, because a mutant may make it hang: its parent then
 * reads the journal, and starts a process that goes on from there.
 */
export type Entry =
  /** A process starts. */
  | { readonly step: 'started' }
  /** A test file ran unchanged: the mutants that its tests reach, those that loading its modules reached, and its slow tests. */
  | {
      readonly step: 'reached';
      readonly file: string;
      readonly byTests: readonly string[];
      readonly atLoad: readonly string[];
      readonly slow: readonly string[];
    }
  /** Tests of the file are about to run with a mutant. */
  | { readonly step: 'trying'; readonly mutant: string }
  /** A test failed, or never ended. */
  | { readonly step: 'found'; readonly mutant: string }
  /** No test of the present file failed. It is late if a test reached it less often than before: earlier results were kept. */
  | { readonly step: 'passed'; readonly mutant: string; readonly isLate: boolean }
  /** A mutant left something behind: a test fails without any. A new process must go on. */
  | { readonly step: 'spoilt' }
  /** A test fails in the unchanged code. */
  | { readonly step: 'broken'; readonly test: string }
  /** All mutants were run on a test file. */
  | { readonly step: 'done'; readonly file: string };

/** The journal of one part of a room's mutants, one JSON line per entry. */
export class Journal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    if (!existsSync(path)) writeFileSync(path, '');
  }

  write(entry: Entry): void {
    appendFileSync(this.#path, `${JSON.stringify(entry)}\n`);
  }

  /** Shows the parent that the process does not hang. */
  beat(): void {
    appendFileSync(this.#path, '\n');
  }

  entries(): readonly Entry[] {
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Entry);
  }
}

/** The entries of a journal taken together. */
export class Progress {
  readonly found = new Set<string>();
  /** The test files that reach each mutant. */
  readonly filesOf = new Map<string, string[]>();
  readonly slowTests = new Set<string>();
  readonly late = new Set<string>();
  readonly atLoad = new Set<string>();
  readonly doneFiles = new Set<string>();
  readonly brokenTests: string[] = [];
  /** The mutants that passed the tests of the file in progress. */
  readonly passed = new Set<string>();
  last: Entry | undefined;

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      this.last = entry;
      if (entry.step === 'reached') {
        for (const mutant of entry.byTests) this.filesOf.set(mutant, [...(this.filesOf.get(mutant) ?? []), entry.file]);
        for (const mutant of entry.atLoad) this.atLoad.add(mutant);
        for (const test of entry.slow) this.slowTests.add(test);
      } else if (entry.step === 'found') this.found.add(entry.mutant);
      else if (entry.step === 'passed') {
        this.passed.add(entry.mutant);
        if (entry.isLate) this.late.add(entry.mutant);
      } else if (entry.step === 'broken') this.brokenTests.push(entry.test);
      else if (entry.step === 'done') {
        this.doneFiles.add(entry.file);
        this.passed.clear();
      }
    }
  }
}
