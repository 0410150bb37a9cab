import { type Calendar, exceptionsBetween } from '../../calendar/calendar';
import { labelIn } from '../../input/labels';
import { text } from '../../input/schema';
import { parseRowOptions, type RowOptions, type RowSpan, withIssuesAt } from './row-options';
import type { WarehouseRow } from './tables';

/**
 * Options of {@link holidayRows}.
 *
 * @inline
 */
export type HolidayRowOptions = RowOptions & {
  /** Language of the names: a BCP 47 tag, such as `en` or `pt-BR`. Default: `en`. */
  readonly language?: string | undefined;
};

type Language = Pick<HolidayRowOptions, 'language'>;

function* holidaysIn(
  calendar: Calendar,
  { from, until, name, language = 'en' }: RowSpan & Language,
): Generator<WarehouseRow<'sla_holidays'>, void, undefined> {
  const exceptions = withIssuesAt('until', () => exceptionsBetween(calendar, from, until));
  for (const exception of [...exceptions].sort((a, b) => a.from - b.from)) {
    yield {
      calendar: name,
      kind: exception.kind,
      name: exception.names.map((labels) => labelIn(labels, '', language)).join(', '),
      starts_at: exception.from,
      ends_at: exception.until,
    };
  }
}

/**
 * Returns the holidays, overrides and closures that touch a span, as `calendar.exceptions` lists them: unclipped, sorted by
 * start. Several names of one exception are joined with commas; without a name, the text is empty. These rows are for people to
 * read and for grouping. The rows of open time already take holidays into account.
 *
 * Instants are epoch ms. The call throws a `PrazoError` for invalid arguments; the iteration throws one for a span outside
 * coverage, and for more than 60,000 exceptions (`tooLarge`).
 *
 * @example
 * ```ts
 * import { createCalendar } from 'prazo';
 * const holidays = [{ date: '2026-12-25', name: { en: 'Christmas', pt: 'Natal' } }];
 * const calendar = createCalendar({ name: 'desk', zone: 'UTC', hours: '24/7', holidays });
 * const span = { from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' };
 * [...holidayRows(calendar, { ...span, language: 'pt-BR' })].map(({ kind, name }) => [kind, name]); // → [['holiday', 'Natal']]
 * ```
 */
export function holidayRows(
  calendar: Calendar,
  options: HolidayRowOptions,
): Generator<WarehouseRow<'sla_holidays'>, void, undefined> {
  const span = parseRowOptions<Language>(calendar, options, { language: text });
  return holidaysIn(calendar, span);
}
