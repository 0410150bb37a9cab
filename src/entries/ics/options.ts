import type { Coverage } from '../../holiday/holiday';
import { object } from '../../input/composite';
import type { Result } from '../../input/issue';
import { check, integer, later, refine, type Schema, satisfying, text } from '../../input/schema';

/** An event of a feed, for a predicate to choose by. */
export interface IcsEvent {
  /** Empty where the feed gives none. */
  readonly uid: string;
  readonly name: string | undefined;
  readonly categories: readonly string[];
  /** Whether it is about whole days, so that it gives holidays and not closures. */
  readonly allDay: boolean;
  /** Whether the feed says that the time is free all the same, as many feeds of holidays do. */
  readonly transparent: boolean;
}

export interface IcsOptions {
  /** The civil years to read, both included, at most a hundred: an event may repeat for ever. */
  readonly years: Coverage;
  /** Names the source; the name that the feed gives itself when absent. */
  readonly name?: string | undefined;
  /** Keeps the events for which it answers true. */
  readonly where?: ((event: IcsEvent) => boolean) | undefined;
}

const MOST_YEARS = 100;

const year: Schema<number> = /* @__PURE__ */ later(() => integer(1, 9998));

const years: Schema<Coverage> = /* @__PURE__ */ later(() =>
  refine(object<Coverage>({ from: year, until: year }), ({ from, until }, report) => {
    if (from <= until && until - from < MOST_YEARS) return;
    report(
      'invalidCoverage',
      [],
      `a first year that is not after the last, and at most ${MOST_YEARS} years`,
      `${from} to ${until}`,
    );
  }),
);

const isPredicate = (value: unknown): value is (event: IcsEvent) => boolean => typeof value === 'function';

const options: Schema<IcsOptions> = /* @__PURE__ */ later(() =>
  object<IcsOptions>(
    { years, name: text, where: satisfying('wrongType', 'a function from an event to true or false', isPredicate) },
    ['name', 'where'],
  ),
);

export function readOptions(value: unknown): Result<IcsOptions> {
  return check(options, value, 'options');
}
