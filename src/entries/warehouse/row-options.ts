import { type Calendar, isCalendar } from '../../calendar/calendar';
import { object } from '../../input/composite';
import { fail, isPrazoError, PrazoError } from '../../input/error';
import { type Instant, readInstant } from '../../input/instant';
import { show } from '../../input/issue';
import { check, lazy, readBy, refine, type Schema, satisfying, text, unwrap } from '../../input/schema';
import { DAY_MS } from '../../input/units';

/** The span that the rows of a calendar cover, and the name of the calendar in them. */
export interface RowOptions {
  readonly from: Instant;
  /** Exclusive; at most 200 years after `from`. */
  readonly until: Instant;
  /** Value of the column `calendar`. Default: the calendar's name, or its zone if it has no name. */
  readonly name?: string | undefined;
}

/** Parsed {@link RowOptions}. Instants are epoch ms. */
export interface RowSpan {
  readonly from: number;
  readonly until: number;
  readonly name: string;
}

const MAX_YEARS = 200;
const DAYS_PER_YEAR = 366;

const definedCalendar: Schema<Calendar> = /* @__PURE__ */ satisfying(
  'wrongType',
  'a calendar made by createCalendar',
  isCalendar,
);

const instant: Schema<number> = /* @__PURE__ */ readBy((value) => readInstant(value, ''));

/** A name that is part of a row's key. It must not be empty, because an empty text means that there is no name. */
const keyName: Schema<string> = /* @__PURE__ */ lazy(() =>
  refine(text, (value, report) => {
    if (value === '') report('missing', [], 'a text that is not empty', show(value));
  }),
);

type Entries<Options> = { readonly [K in keyof Options]-?: Schema<Options[K]> };

/** Parses the arguments of a function that returns rows, or throws. `more` describes the options that only it has. */
export function parseRowOptions<More extends object>(
  calendar: Calendar,
  options: RowOptions,
  more: Entries<More>,
): RowSpan & More {
  const { timeline, name } = unwrap(check(definedCalendar, calendar, 'calendar'));
  const entries = { from: instant, until: instant, name: keyName, ...more } as Entries<RowSpan & More>;
  const optional = ['name', ...Object.keys(more)] as (keyof (RowSpan & More))[];
  const parsed = unwrap(check(object<RowSpan & More>(entries, optional), options));
  const { from, until } = parsed;
  const received = () => new Date(until).toISOString();
  if (until <= from) throw fail('invalidRange', 'until', 'an end after the start', received());
  if (until - from > MAX_YEARS * DAYS_PER_YEAR * DAY_MS) {
    throw fail('tooLarge', 'until', `at most ${MAX_YEARS} years after the start`, received());
  }
  withIssuesAt('from', () => timeline.between(from, from));
  withIssuesAt('until', () => timeline.between(until, until));
  return { ...parsed, name: parsed.name ?? unwrap(check(keyName, name, 'name')) };
}

/** Calls `query`. If the calendar cannot answer, the issues name the option that exceeds its coverage. */
export function withIssuesAt<T>(path: string, query: () => T): T {
  try {
    return query();
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    throw new PrazoError(error.issues.map((issue) => ({ ...issue, path })));
  }
}
