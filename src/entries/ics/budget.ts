/** The counted items, and the cost of each item in steps. A step is about a tenth of a microsecond. */
const STEPS = {
  lines: 2,
  properties: 10,
  parameters: 15,
  values: 8,
  'names of zones': 3000,
  'years of zones': 4000,
  'rules of zones': 5,
  'days of rules': 3,
  occurrences: 20,
  'days and closures': 16,
} as const;

export type CountedItem = keyof typeof STEPS;

/** Thrown if reading exceeds the budget. It has no stack, because it can be thrown for each event of a feed. */
export class OverBudget {
  readonly most: string;
  readonly counted: string;

  constructor(most: string, counts: ReadonlyMap<CountedItem, number>) {
    this.most = most;
    this.counted = [...counts].map(([item, count]) => `${count} ${item}`).join(', ');
  }
}

const FEED_STEPS = 2_500_000;
const STEPS_PER_CHARACTER = 0.5;
const EVENT_STEPS = 2_200_000;
/** The longest list that a calendar accepts. */
const MOST_ITEMS = 100_000;

const add = (counts: Map<CountedItem, number>, item: CountedItem, times: number) =>
  counts.set(item, (counts.get(item) ?? 0) + times);

/** The budget for reading a feed. It counts expensive items, so that a hostile feed cannot take long. */
export class Budget {
  readonly #feedSteps: number;
  readonly #countsOfFeed = new Map<CountedItem, number>();
  readonly #countsOfEvent = new Map<CountedItem, number>();
  #leftForFeed: number;
  #leftForEvent = EVENT_STEPS;
  #results = 0;
  #overBudget: OverBudget | undefined;

  constructor(charactersOfFeed: number) {
    this.#feedSteps = FEED_STEPS + Math.floor(charactersOfFeed * STEPS_PER_CHARACTER);
    this.#leftForFeed = this.#feedSteps;
  }

  /** Starts the count for the next event. */
  beginEvent(): void {
    this.#leftForEvent = EVENT_STEPS;
    this.#countsOfEvent.clear();
  }

  /** Counts items. Throws {@link OverBudget} if no steps are left for the event or the feed. */
  count(item: CountedItem, times = 1): void {
    if (this.#overBudget !== undefined) throw this.#overBudget;
    if (times === 0) return;
    const steps = STEPS[item] * times;
    add(this.#countsOfFeed, item, times);
    add(this.#countsOfEvent, item, times);
    this.#leftForFeed -= steps;
    this.#leftForEvent -= steps;
    if (this.#leftForFeed < 0) {
      this.#overBudget = new OverBudget(`a feed that can be read in ${this.#feedSteps} steps`, this.#countsOfFeed);
      throw this.#overBudget;
    }
    if (this.#leftForEvent < 0) {
      throw new OverBudget(`an event that can be read in ${EVENT_STEPS} steps`, this.#countsOfEvent);
    }
  }

  /** Counts returned holidays and closures. Throws {@link OverBudget} if there are more than a calendar accepts. */
  countResults(items: number): void {
    const results = this.#results + items;
    if (results > MOST_ITEMS) {
      throw new OverBudget(
        `a feed of at most ${MOST_ITEMS} days and closures`,
        new Map([['days and closures', results]]),
      );
    }
    this.#results = results;
  }
}
