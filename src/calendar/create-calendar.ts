import { documentOf, object } from '../input/composite';
import { type Context, newContext } from '../input/context';
import type { IssueCode, Result } from '../input/issue';
import { type Parser, parseContext, parser } from '../input/parser';
import { isRecord } from '../input/record';
import { check, choose, lazy, map, type Schema, satisfying, unwrap, withCopy } from '../input/schema';
import { type Calendar, calendarOf } from './calendar';
import {
  type AnyCalendarDefinition,
  type CalendarDefinition,
  definitionSchema,
  type ParsedCalendar,
} from './calendar-definition';
import { timelineSource } from './calendar-timeline';
import { entries, members } from './combination-schemas';
import { difference, effective, intersection, union } from './combine';
import { exceptionsOf } from './exceptions';

/** Definitions may hold definitions, but no real one holds many levels of them. */
const DEEPEST = 16;

/** A document may hold fewer calendars than a program: few enough for a search to compile each for a hundred years. */
const MOST_CALENDARS = 250;

type Members = readonly [Calendar, ...Calendar[]];

const OPERATIONS = { union, intersection, difference } as const;

/** A calendar with hours of its own. */
function createSimple(parsed: ParsedCalendar, definition: CalendarDefinition): Calendar {
  return calendarOf(parsed.zone, timelineSource(parsed), exceptionsOf(parsed), definition, ({ change }) =>
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
  const built = map(entries(calendarAt(depth)), effective);
  return map(object<{ effective: Calendar }>({ effective: built }), (parsed) => parsed.effective);
}

/** A calendar's definition, or that of a combination of calendars, made into a calendar. */
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

/** How many calendars a definition holds, itself included, in as many levels as it may have; a few more are too many. */
function calendarsIn(value: unknown, depth = 0): number {
  if (!isRecord(value) || depth > DEEPEST) return 1;
  let count = 1;
  for (const key of [...Object.keys(OPERATIONS), 'effective']) {
    const held = value[key];
    if (!Array.isArray(held)) continue;
    // A list with holes may be as long as it likes.
    if (held.length > MOST_CALENDARS) return held.length;
    for (const one of held) {
      count += calendarsIn(isRecord(one) && 'calendar' in one ? one.calendar : one, depth + 1);
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
 * Makes a calendar, or throws a `PrazoError` with every issue of the definition. Hours are local, half-open and, when
 * they end before their start, run past midnight. An override outranks a holiday, a holiday the weekly hours.
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

function readCalendar(definition: unknown, context: Context): Result<Calendar> {
  return check(calendarSchema, definition, '', context);
}

/** Like {@link createCalendar} for JSON of any kind: the calendar, or every issue found. It is a Standard Schema, too. */
export const parseCalendar: Parser<AnyCalendarDefinition, Calendar> = /* @__PURE__ */ parser((value, options) =>
  readCalendar(value, parseContext(options)),
);
