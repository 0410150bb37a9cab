import type { Coverage } from '../../holiday/holiday';
import { object } from '../../input/composite';
import type { Result } from '../../input/issue';
import { check, integer, lazy, oneOf, refine, type Schema, satisfying, text } from '../../input/schema';
import type { IcsEvent } from './description';

export interface IcsOptions {
  /** The civil years to read, both included, at most a hundred: an event may repeat for ever. */
  readonly years: Coverage;
  /** Names the source; the name that the feed gives itself when absent. */
  readonly name?: string | undefined;
  /** Keeps the events for which it answers true; when absent, all but those that `isObservance` finds. */
  readonly where?: ((event: IcsEvent) => boolean) | undefined;
  /**
   * Whose rules hold where a feed defines a zone under a name that the runtime knows, as most feeds do: those of the
   * `runtime`, the default, which are mostly newer, or those of the `feed`.
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

const options: Schema<IcsOptions> = /* @__PURE__ */ lazy(() =>
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

export function readOptions(value: unknown): Result<IcsOptions> {
  return check(options, value, 'options');
}
