import fc from 'fast-check';
import type * as prazo from 'prazo';
import { type Calendar, type CalendarDefinition, isPrazoError } from 'prazo';
import { CalendarOracle } from '../oracle/calendar';
import type { Definition } from '../oracle/calendar-definition';
import { DAY } from '../oracle/clock';
import { amount, anyDefinitionIn, instantIn } from './calendars';
import { dateIn, dateOf, later, type Scene } from './hours';
import { PLACES, YEARS } from './places';

/** The functions of the library that make calendars. */
export type Library = Pick<
  typeof prazo,
  'createCalendar' | 'calendarUnion' | 'calendarIntersection' | 'calendarDifference' | 'effectiveCalendar'
>;

interface Question {
  /** The number of the edge at which the question is asked. Without edges it is asked at the first instant. */
  readonly edge: number | undefined;
  readonly a: number;
  readonly b: number;
  readonly ms: number;
  readonly days: number;
  readonly date: string;
}

/** A calendar and the arguments of its questions. */
export interface Case {
  readonly scene: Scene;
  readonly definition: Definition;
  readonly questions: readonly Question[];
}

/** The name of a question, the answer of the oracle, and the same question to a calendar. */
export interface Asked {
  readonly name: string;
  readonly answer: unknown;
  readonly of: (calendar: Calendar) => unknown;
}

const isLong = ({ from, until }: Scene): boolean => until - from > 60 * DAY;

export function casesIn(scene: Scene): fc.Arbitrary<Case> {
  const zones = (isLong(scene) ? YEARS : PLACES).map(({ zone }) => zone);
  const at = instantIn(scene);
  const nearDate = fc
    .tuple(dateIn(scene), fc.nat({ max: DAY / scene.step }))
    .map(([date, n]) => Math.min(scene.until - 1, Math.max(scene.from, Date.parse(date) + n * scene.step)));
  const instant = isLong(scene) ? fc.oneof(at, nearDate) : at;
  const days = fc.integer({ min: 0, max: isLong(scene) ? 30 : 3 });
  return fc.record({
    scene: fc.constant(scene),
    definition: anyDefinitionIn(scene, zones),
    questions: fc.array(
      fc.record({
        edge: fc.option(fc.nat(), { nil: undefined }),
        a: instant,
        b: instant,
        ms: amount,
        days,
        date: dateIn(scene),
      }),
      { minLength: 4, maxLength: 4 },
    ),
  });
}

/** Returns the calendar that a copy of the library makes of a definition. */
export function calendarBy(library: Library, definition: Definition): Calendar {
  if ('zone' in definition) return library.createCalendar(definition as unknown as CalendarDefinition);
  if ('effective' in definition) {
    const changes = definition.effective.map(({ from, calendar }) => {
      const made = calendarBy(library, calendar);
      return from === undefined ? { calendar: made } : { from, calendar: made };
    });
    return library.effectiveCalendar(changes as unknown as Parameters<Library['effectiveCalendar']>[0]);
  }
  const [[kind, members]] = Object.entries(definition) as [
    ['union' | 'intersection' | 'difference', readonly Definition[]],
  ];
  const [first, ...others] = members.map((member) => calendarBy(library, member)) as [Calendar, Calendar];
  const combine = {
    union: library.calendarUnion,
    intersection: library.calendarIntersection,
    difference: library.calendarDifference,
  };
  return combine[kind](first, ...others);
}

/** Returns the n-th business day of a month; `null` if it has fewer. */
function nthDay(calendar: Calendar, month: string, n: number): string | null {
  try {
    return calendar.businessDayOfMonth(month, n);
  } catch (error) {
    if (isPrazoError(error) && error.code === 'unknownValue') return null;
    throw error;
  }
}

function ask(oracle: CalendarOracle, { a, b, ms, days, date }: Question): readonly Asked[] {
  const month = date.slice(0, 7);
  const asked = (name: string, answer: unknown, of: Asked['of']): Asked => ({ name, answer, of });
  return [
    asked('isOpen', oracle.isOpen(a), ({ timeline }) => timeline.isOpen(a)),
    asked('nextOpen', oracle.nextOpen(a), ({ timeline }) => timeline.nextOpen(a)),
    asked('nextClose', oracle.nextClose(a), ({ timeline }) => timeline.nextClose(a)),
    asked('previousOpen', oracle.previousOpen(a), ({ timeline }) => timeline.previousOpen(a)),
    asked('previousClose', oracle.previousClose(a), ({ timeline }) => timeline.previousClose(a)),
    asked('add', oracle.add(a, ms), ({ timeline }) => timeline.add(a, ms)),
    asked('add, negative', oracle.add(a, -ms), ({ timeline }) => timeline.add(a, -ms)),
    asked('subtract', oracle.subtract(a, ms), ({ timeline }) => timeline.subtract(a, ms)),
    asked('between', oracle.between(a, b), ({ timeline }) => timeline.between(a, b)),
    asked('intervals', oracle.intervals(a, b), ({ timeline }) => timeline.intervals(a, b)),
    asked('addDays', oracle.addDays(a, days), (calendar) => calendar.addDays(a, days).toMillis()),
    asked('addDays, back', oracle.addDays(a, -days), (calendar) => calendar.addDays(a, -days).toMillis()),
    asked('countDays', oracle.countDays(a, b), (calendar) => calendar.countDays(a, b)),
    asked('countDays, dates', oracle.countDays(date, dateOf(b)), (calendar) => calendar.countDays(date, dateOf(b))),
    asked('businessDayOfMonth', oracle.businessDayOfMonth(month, days + 1), (calendar) =>
      nthDay(calendar, month, days + 1),
    ),
    asked('businessDayOfMonth, back', oracle.businessDayOfMonth(month, -days - 1), (calendar) =>
      nthDay(calendar, month, -days - 1),
    ),
  ];
}

/** Returns all answers of the oracle to a case, except those outside its window. */
export function expectedOf({ scene, definition, questions }: Case): readonly Asked[] {
  const oracle = new CalendarOracle(definition, scene);
  const dates: string[] = [];
  for (let date = dateOf(scene.from); date < dateOf(scene.until); date = later(date, 1)) dates.push(date);
  const inside = dates.filter((date) => oracle.isBusinessDay(date) !== undefined);
  const intervals = oracle.intervals(scene.from, scene.until);
  const edges = (intervals ?? []).flat();
  const onEdge = (question: Question): Question => {
    const { edge, a } = question;
    return edge === undefined ? question : { ...question, a: edges[edge % edges.length] ?? a };
  };
  const whole: readonly Asked[] = [
    {
      name: 'intervals, all',
      answer: intervals,
      of: ({ timeline }) => timeline.intervals(scene.from, scene.until),
    },
    {
      name: 'business days',
      answer: inside.filter((date) => oracle.isBusinessDay(date)),
      of: (calendar) => inside.filter((date) => calendar.isBusinessDay(date)),
    },
  ];
  const all = [...whole, ...questions.flatMap((question) => ask(oracle, onEdge(question)))];
  return all.filter(({ answer }) => answer !== undefined);
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Returns the questions with different answers, with both answers. */
export function differences(calendar: Calendar, expected: readonly Asked[]): readonly string[] {
  return expected.flatMap(({ name, answer, of }) => {
    const [theirs, ours] = [shown(answer), shown(of(calendar))];
    return theirs === ours ? [] : [`${name}: ${ours} instead of ${theirs}`];
  });
}

/** The same for a calendar with coverage. `outsideCoverage` is not a different answer. */
export function mistakes(calendar: Calendar, expected: readonly Asked[]): readonly string[] {
  return expected.flatMap((asked) => {
    try {
      return differences(calendar, [asked]);
    } catch (error) {
      if (isPrazoError(error) && error.code === 'outsideCoverage') return [];
      throw error;
    }
  });
}
