import type { Calendar } from '../calendar/calendar';
import { made } from '../calendar/members';
import type { Catalog } from '../catalog/catalog';
import { parseCatalog } from '../catalog/define';
import { placedTargets } from '../catalog/placed';
import {
  type ReclassificationByChange,
  type ReclassificationPolicy,
  type ReopeningPolicy,
  reclassification,
  reopening,
} from '../catalog/policy';
import { PrazoError } from '../input/error';
import { type Issue, show } from '../input/issue';
import { map, object, oneOf, reading, type Schema, table, text } from '../input/schema';
import type { Reading } from '../ticket/commitment';
import { type ReadThreshold, type Thresholds, thresholds } from '../ticket/threshold';

/** What an SLA is made of: promises, when time counts, and how what they leave open is read. */
export interface SlaConfig<C extends Catalog = Catalog, CalendarName extends string = string> {
  readonly catalog: C;
  /** The calendar of every ticket and target that names no other. */
  readonly calendar: Calendar;
  /** Further calendars, for targets and tickets to name. */
  readonly calendars?: { readonly [Name in CalendarName]: Calendar };
  /** Reads plain hours and minutes, or days, as business time; the literal reading is elapsed time. */
  readonly reading?: Reading;
  /**
   * What a change of level, category, tier or calendar does to a running clock. `retroactive`, the default, judges it
   * as if the new target had held from the start; `restart` starts it anew; `carryElapsed` keeps the time used. One for
   * all changes, or one by what changes; a metric may have its own.
   */
  readonly reclassification?: ReclassificationPolicy | ReclassificationByChange;
  /**
   * What a reopening does to a clock that has ended. `exclude`, the default, goes on and leaves out the time it lay resolved;
   * `continue` counts that time; `newCycle` starts a new clock; `ignore` leaves it stopped.
   */
  readonly reopening?: ReopeningPolicy;
  /** Points of a clock to be told of. `atRisk` is one of them, at 0.8 unless given. */
  readonly thresholds?: Thresholds;
}

/** A configuration that has been checked, complete. */
export interface ReadConfig {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly reading: Reading;
  readonly reclassification: ReclassificationPolicy | ReclassificationByChange;
  readonly reopening: ReopeningPolicy;
  readonly thresholds: Readonly<Record<string, ReadThreshold>>;
}

const catalog: Schema<Catalog> = reading((value) => {
  const result = parseCatalog(value);
  if (result.ok) return result.value;
  throw new PrazoError(result.issues);
});

const business = oneOf(['business']);

/** A target may name a calendar; it must be one of those given. */
function rejectUnknownCalendars(given: Given): Given {
  const known = Object.keys(given.calendars ?? {});
  const issues = placedTargets(given.catalog).flatMap(({ path, target }): Issue[] => {
    const name = target === 'agreed' ? undefined : target.calendar;
    if (name === undefined || known.includes(name)) return [];
    const expected = known.length === 0 ? 'no calendar, as none is given by name' : `one of ${known.join(', ')}`;
    return [{ code: 'unknownReference', path: `catalog.${path}.calendar`, expected, received: show(name) }];
  });
  if (issues.length > 0) throw new PrazoError(issues);
  return given;
}

interface Given extends Pick<ReadConfig, 'catalog' | 'calendar'>, Partial<Omit<ReadConfig, 'catalog' | 'calendar'>> {}

/** The configuration of an SLA, as it is given. */
export const slaConfig: Schema<Given> = map(
  object<Given>(
    {
      catalog,
      calendar: made,
      calendars: table(text, made),
      reading: object<Reading>({ hours: business, days: business }, ['hours', 'days']),
      reclassification,
      reopening,
      thresholds,
    },
    ['calendars', 'reading', 'reclassification', 'reopening', 'thresholds'],
  ),
  rejectUnknownCalendars,
);
