import { type Calendar, exceptionsBetween } from '../../calendar/calendar';
import { labelIn } from '../../input/labels';
import { type Schema, text } from '../../input/schema';
import { type RowOptions, type Span, spanOf } from './span';
import type { Row } from './tables';

interface LanguageOption {
  readonly language?: string | undefined;
}

/** Few enough days for a calendar of any size to be asked for them at once. */
const PIECE_MS = 366 * 86_400_000;

function* rowsOf(
  calendar: Calendar,
  { from, until, name, language = 'en' }: Span & LanguageOption,
): Generator<Row<'sla_holidays'>, void, undefined> {
  for (let start = from; start < until; start += PIECE_MS) {
    const found = exceptionsBetween(calendar, start, Math.min(until, start + PIECE_MS));
    // One that has begun in the piece before is a row of that.
    const begun = found.filter((exception) => start === from || exception.from >= start);
    for (const exception of [...begun].sort((a, b) => a.from - b.from)) {
      yield {
        calendar: name,
        kind: exception.kind,
        name: exception.names.map((labels) => labelIn(labels, '', language)).join(', '),
        starts_at: exception.from,
        ends_at: exception.until,
      };
    }
  }
}

export function holidayRows(
  calendar: Calendar,
  options: RowOptions & LanguageOption,
): Generator<Row<'sla_holidays'>, void, undefined> {
  const span = spanOf<LanguageOption>(calendar, options, { language: text as Schema<string | undefined> });
  return rowsOf(calendar, span);
}
