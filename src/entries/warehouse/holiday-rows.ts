import { type Calendar, exceptionsBetween } from '../../calendar/calendar';
import { labelIn } from '../../input/labels';
import { text } from '../../input/schema';
import { asked, type RowOptions, type Span, spanOf } from './span';
import type { Row } from './tables';

/** Of which time the holidays are rows, and in which language. */
export interface HolidayRowOptions extends RowOptions {
  /** A tag of BCP 47, such as `en` or `pt-BR`, for names by language; `en` unless given. */
  readonly language?: string | undefined;
}

type Language = Pick<HolidayRowOptions, 'language'>;

function* rowsOf(
  calendar: Calendar,
  { from, until, name, language = 'en' }: Span & Language,
): Generator<Row<'sla_holidays'>, void, undefined> {
  const exceptions = asked('until', () => exceptionsBetween(calendar, from, until));
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
 * The holidays, overrides and closures that touch a span, as `calendar.exceptions` has them: each whole, and by their start.
 * What goes by several names has them in one text, with commas between; what has none has an empty one. Such rows are for
 * people to read and group by: the rows of open time have the hours already.
 *
 * Instants are epoch ms. More than 60,000 are an error (`tooLarge`), as are mistakes and what the calendar does not know.
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
): Generator<Row<'sla_holidays'>, void, undefined> {
  const span = spanOf<Language>(calendar, options, { language: text });
  return rowsOf(calendar, span);
}
