import { documentOf, object } from '../input/composite';
import { type Context, newContext } from '../input/context';
import type { IssueCode, ParseResult } from '../input/issue';
import { type Parser, parseContext, parser } from '../input/parser';
import { isRecord } from '../input/record';
import { check, choose, lazy, map, type Schema, satisfying, unwrap, withCopy } from '../input/schema';
import { buildCalendar } from './build-calendar';
import type { Calendar } from './calendar';
import {
  type AnyCalendarDefinition,
  type CalendarDefinition,
  definitionSchema,
  type ParsedCalendar,
} from './calendar-definition';
import { timelineSource } from './calendar-timeline';
import { entries, members } from './combination-schemas';
import { calendarDifference, calendarIntersection, calendarUnion, effectiveCalendar } from './combine';
import { exceptionsOf } from './exceptions';

/** Limit for nested definitions. No real definition has as many levels. */
const DEEPEST = 16;

/** Limit for the calendars of one document, lower than for a program: a search can compile all of them for 100 years. */
const MOST_CALENDARS = 250;

type Members = readonly [Calendar, ...Calendar[]];

const OPERATIONS = {
  union: calendarUnion,
  intersection: calendarIntersection,
  difference: calendarDifference,
} as const;

/** Returns a simple calendar, which has its own hours. */
function createSimple(parsed: ParsedCalendar, definition: CalendarDefinition): Calendar {
  return buildCalendar(parsed.zone, timelineSource(parsed), exceptionsOf(parsed), definition, ({ change }) =>
    createSimple(change(parsed), definition),
  );
}

const simpleSchema: Schema<Calendar> = /* @__PURE__ */ lazy(() =>
  withCopy(definitionSchema, (parsed, copy) => createSimple(parsed, copy as CalendarDefinition)),
);

const refuse = (code: IssueCode, expected: string): Schema<never> =>
  satisfying(code, expected, (_): _ is never => false);

const tooDeep = /* @__PURE__ */ lazy(() => refuse('tooLarge', `at most ${DEEPEST} levels of calendars`));

function combinedSchema(operation: keyof typeof OPERATIONS, depth: number): Schema<Calendar> {
  const parts = object<Readonly<Record<string, Members>>>({ [operation]: members(calendarAt(depth)) });
  return map(parts, (parsed) => OPERATIONS[operation](...(parsed[operation] as Members)));
}

function effectiveSchema(depth: number): Schema<Calendar> {
  const built = map(entries(calendarAt(depth)), effectiveCalendar);
  return map(object<{ effective: Calendar }>({ effective: built }), (parsed) => parsed.effective);
}

/** The schema of a calendar at a depth of nesting: a simple calendar or a combination. */
function calendarAt(depth: number): Schema<Calendar> {
  const chosen = choose((value) => {
    if (depth > DEEPEST) return tooDeep;
    if (!isRecord(value)) return simpleSchema;
    for (const operation of Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]) {
      if (Object.hasOwn(value, operation)) return combinedSchema(operation, depth + 1);
    }
    return Object.hasOwn(value, 'effective') ? effectiveSchema(depth + 1) : simpleSchema;
  });
  return documentOf(chosen);
}

/** Counts the calendars in a definition, itself included. It stops counting when there are too many. */
function calendarsIn(value: unknown, depth = 0): number {
  if (!isRecord(value) || depth > DEEPEST) return 1;
  let count = 1;
  for (const key of [...Object.keys(OPERATIONS), 'effective']) {
    const parts = value[key];
    if (!Array.isArray(parts)) continue;
    // A sparse array may have any length, so its items are not visited.
    if (parts.length > MOST_CALENDARS) return parts.length;
    for (const part of parts) {
      count += calendarsIn(isRecord(part) && 'calendar' in part ? part.calendar : part, depth + 1);
      if (count > MOST_CALENDARS) return count;
    }
  }
  return count;
}

const tooMany: Schema<never> = /* @__PURE__ */ lazy(() =>
  refuse('tooLarge', `at most ${MOST_CALENDARS} calendars in all`),
);
const whole = /* @__PURE__ */ lazy(() => calendarAt(0));
export const calendarSchema: Schema<Calendar> = /* @__PURE__ */ choose((value) =>
  calendarsIn(value) > MOST_CALENDARS ? tooMany : whole,
);

/**
 * Returns a calendar, or throws a `PrazoError` with every issue of the definition. Hours are half-open ranges of local
 * time. A range that ends before its start runs past midnight. An override outranks a holiday, and a holiday outranks the
 * hours.
 *
 * @example
 * const calendar = createCalendar({
 *   zone: 'America/Sao_Paulo',
 *   hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
 *   holidays: ['2026-11-20'],
 * });
 * calendar.add('2026-11-19T16:40:00-03:00', { hours: 8 }); // → 2026-11-23T16:40:00-03:00
 */
export function createCalendar(definition: AnyCalendarDefinition): Calendar {
  return unwrap(readCalendar(definition, newContext()));
}

function readCalendar(definition: unknown, context: Context): ParseResult<Calendar> {
  return check(calendarSchema, definition, '', context);
}

/**
 * Returns the calendar of a definition of unknown origin, such as JSON, or every issue found. It does not throw. The
 * parser is also a Standard Schema.
 */
export const parseCalendar: Parser<AnyCalendarDefinition, Calendar> = /* @__PURE__ */ parser((value, options) =>
  readCalendar(value, parseContext(options)),
);
