import { type Calendar, isCalendar } from '../../calendar/calendar';
import { object } from '../../input/composite';
import { fail, isPrazoError, PrazoError } from '../../input/error';
import { type Instant, readInstant } from '../../input/instant';
import { show } from '../../input/issue';
import { check, lazy, readBy, refine, type Schema, satisfying, text, unwrap } from '../../input/schema';
import { DAY_MS } from '../../input/units';

/** Of which time the rows of a calendar are, and under which name. */
export interface RowOptions {
  readonly from: Instant;
  /** Not included; at most 200 years after `from`. */
  readonly until: Instant;
  /** What the column `calendar` holds; the name of the calendar unless given, which without one is its zone. */
  readonly name?: string | undefined;
}

/** Options that have been read: instants in epoch ms. */
export interface Span {
  readonly from: number;
  readonly until: number;
  readonly name: string;
}

const MOST_YEARS = 200;
const DAYS_OF_YEAR = 366;

const calendarGiven: Schema<Calendar> = /* @__PURE__ */ satisfying(
  'wrongType',
  'a calendar made by createCalendar',
  isCalendar,
);

const instant: Schema<number> = /* @__PURE__ */ readBy((value) => readInstant(value, ''));

/** A text in the key of a row, where an empty one would mean none. */
const key: Schema<string> = /* @__PURE__ */ lazy(() =>
  refine(text, (value, report) => {
    if (value === '') report('missing', [], 'a text that is not empty', show(value));
  }),
);

type Entries<Options> = { readonly [K in keyof Options]-?: Schema<Options[K]> };

/** Reads the calendar and the options of a function that makes rows, or throws; `more` are the options of its own. */
export function spanOf<More extends object>(calendar: Calendar, options: RowOptions, more: Entries<More>): Span & More {
  const { timeline, name } = unwrap(check(calendarGiven, calendar, 'calendar'));
  const entries = { from: instant, until: instant, name: key, ...more } as Entries<Span & More>;
  const optional = ['name', ...Object.keys(more)] as (keyof (Span & More))[];
  const given = unwrap(check(object<Span & More>(entries, optional), options));
  const { from, until } = given;
  const shown = () => new Date(until).toISOString();
  if (until <= from) throw fail('invalidRange', 'until', 'an end after the start', shown());
  if (until - from > MOST_YEARS * DAYS_OF_YEAR * DAY_MS) {
    throw fail('tooLarge', 'until', `at most ${MOST_YEARS} years after the start`, shown());
  }
  asked('from', () => timeline.between(from, from));
  asked('until', () => timeline.between(until, until));
  return { ...given, name: given.name ?? unwrap(check(key, name, 'name')) };
}

/** Asks a calendar; what it does not know is told of at the option that asks for too much. */
export function asked<T>(path: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    throw new PrazoError(error.issues.map((issue) => ({ ...issue, path })));
  }
}
