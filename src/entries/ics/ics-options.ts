import type { Coverage } from '../../holiday/holiday';
import { object } from '../../input/composite';
import type { ParseResult } from '../../input/issue';
import { check, integer, lazy, oneOf, refine, type Schema, satisfying, text } from '../../input/schema';
import type { IcsEvent } from './ics-event';

/** Options of `holidaysFromIcs`. */
export interface IcsOptions {
  /** The civil years to read, both inclusive. At most a hundred, because an event can repeat for ever. */
  readonly years: Coverage;
  /** The name of the source; if absent, the name of the feed (X-WR-CALNAME). */
  readonly name?: string | undefined;
  /** Returns true for each event to keep. If absent, all events are kept except observances (see `isObservance`). */
  readonly where?: ((event: IcsEvent) => boolean) | undefined;
  /**
   * The source of the rules of a zone that the feed defines, if the runtime knows a zone of the same name: `'runtime'`
   * (default), whose rules are usually newer, or `'feed'`.
   */
  readonly timeZones?: 'runtime' | 'feed' | undefined;
}

const MOST_YEARS = 100;

const year: Schema<number> = /* @__PURE__ */ lazy(() => integer(1, 9998));

const years: Schema<Coverage> = /* @__PURE__ */ lazy(() =>
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

const icsOptions: Schema<IcsOptions> = /* @__PURE__ */ lazy(() =>
  object<IcsOptions>(
    {
      years,
      name: text,
      where: satisfying('wrongType', 'a function from an event to true or false', isPredicate),
      timeZones: oneOf(['runtime', 'feed']),
    },
    ['name', 'where', 'timeZones'],
  ),
);

export function checkIcsOptions(value: unknown): ParseResult<IcsOptions> {
  return check(icsOptions, value, 'options');
}
