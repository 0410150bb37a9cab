import { wholeMs } from '../input/amount';
import { fail, isPrazoError, PrazoError } from '../input/error';
import { frozenCopy } from '../input/frozen';
import { readInstant } from '../input/instant';
import { at, type Issue, type IssueCode, show } from '../input/issue';
import { isClockTime } from '../input/local-time';
import { isRecord } from '../input/record';
import { DAY_MS } from '../input/units';
import { HORIZON_DAYS, HORIZON_YEARS } from '../timeline/limits';
import {
  type AgreedTarget,
  type AmountTarget,
  type FixedTarget,
  type Target,
  UNIT_MS,
  UNITS,
  type Unit,
  unitsIn,
} from './target';

const amounts = (): string => UNITS.map((unit) => `{ ${unit} }`).join(', ');
const expected = (): string => `one of ${amounts()}, or "agreed"`;
const expectedAgreed = (): string => `one of ${amounts()}, { due }`;

/** What is wrong with a value, if it is not as expected. */
type Complaint = { readonly code: IssueCode; readonly expected: string } | undefined;

/** No search goes further than these, so that a longer promise could never be due. */
const MOST_MONTHS = HORIZON_YEARS * 12;
const MOST_MS = HORIZON_DAYS * DAY_MS;

const tooLong = (): Complaint => ({ code: 'invalidTarget', expected: `at most ${HORIZON_YEARS} years` });

/** An amount that need not be whole, but must come to whole milliseconds. */
function complaintAboutTime(n: number, unitMs: number): Complaint {
  const ms = wholeMs(n * unitMs);
  if (!(ms > 0)) return { code: 'invalidTarget', expected: 'a positive amount of whole milliseconds' };
  return ms <= MOST_MS ? undefined : tooLong();
}

function complaintAboutCount(n: number, least: number, most: number, expected: string): Complaint {
  if (!Number.isSafeInteger(n) || n < least) return { code: 'invalidTarget', expected };
  return n <= most ? undefined : tooLong();
}

function complaintAboutAmount(unit: Unit, n: unknown, hasTime: boolean): Complaint {
  if (typeof n !== 'number') return { code: 'wrongType', expected: 'a number' };
  switch (unit) {
    case 'days':
      return complaintAboutCount(n, 1, HORIZON_DAYS, 'a whole number of days, at least 1');
    case 'months':
      return complaintAboutCount(n, 1, MOST_MONTHS, 'a whole number of months, at least 1');
    case 'businessDays':
      // The day of the receipt itself has no due of its own: only a time of day gives it one.
      return complaintAboutCount(n, hasTime ? 0 : 1, HORIZON_DAYS, 'a whole number of days, at least 1, or 0 with by');
    default:
      return complaintAboutTime(n, UNIT_MS[unit]);
  }
}

type Option = 'calendar' | 'from' | 'by' | 'cutoff' | 'roll';

/** The options that each unit may have, and a fixed instant. */
const OPTIONS: Readonly<Record<Unit | 'due', readonly Option[]>> = {
  seconds: ['calendar', 'from'],
  minutes: ['calendar', 'from'],
  hours: ['calendar', 'from'],
  businessSeconds: ['calendar'],
  businessMinutes: ['calendar'],
  businessHours: ['calendar'],
  days: ['calendar', 'by', 'roll', 'from'],
  months: ['calendar', 'by', 'roll'],
  businessDays: ['calendar', 'by', 'cutoff'],
  due: ['calendar', 'roll'],
};

const ROLLS: readonly unknown[] = ['following', 'preceding', 'nearest'];

/** What each option must be, and whether a value is that. */
const OPTION_RULES: Readonly<
  Record<Option, { readonly code: IssueCode; readonly expected: string; readonly holds: (value: unknown) => boolean }>
> = {
  calendar: {
    code: 'wrongType',
    expected: 'the name of a calendar',
    holds: (value) => typeof value === 'string' && value !== '',
  },
  from: { code: 'unknownValue', expected: '"nextOpening"', holds: (value) => value === 'nextOpening' },
  by: {
    code: 'invalidTime',
    expected: 'a local time HH:MM, or "endOfDay"',
    holds: (value) => value === 'endOfDay' || isClockTime(value),
  },
  cutoff: { code: 'invalidTime', expected: 'a local time HH:MM', holds: isClockTime },
  roll: {
    code: 'unknownValue',
    expected: 'one of "following", "preceding", "nearest"',
    holds: (value) => ROLLS.includes(value),
  },
};

function complaintAboutOption(of: Unit | 'due', key: string, value: unknown): Complaint {
  const allowed: readonly string[] = OPTIONS[of];
  if (!allowed.includes(key)) return { code: 'unknownKey', expected: `with ${of} only ${allowed.join(', ')}` };
  const { code, expected, holds } = OPTION_RULES[key as Option];
  return holds(value) ? undefined : { code, expected };
}

const issuesOf = (complaint: Complaint, key: string, value: unknown): readonly Issue[] =>
  complaint === undefined ? [] : [{ ...complaint, path: at('', key), received: show(value) }];

const isUnit = (key: string): boolean => UNITS.includes(key as Unit) || key === 'due';

/** The keys of an object that hold anything; an option that is undefined or null is as good as left out. */
const present = (value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(value).filter(([key, item]) => item !== undefined && (item !== null || isUnit(key))),
  );

function readAmount(value: unknown, wanted: () => string): AmountTarget {
  if (!isRecord(value)) throw fail('invalidTarget', '', wanted(), show(value));
  const given = present(value);
  const [unit, second] = unitsIn(given);
  if (unit === undefined) throw fail('invalidTarget', '', wanted(), `no unit but ${Object.keys(given).length} keys`);
  if (second !== undefined) throw fail('invalidTarget', '', wanted(), `${unit} and ${second}`);
  const issues = Object.entries(given).flatMap(([key, item]) => {
    const isAmount = key === unit;
    const complaint = isAmount
      ? complaintAboutAmount(unit, item, Object.hasOwn(given, 'by'))
      : complaintAboutOption(unit, key, item);
    return issuesOf(complaint, key, item);
  });
  if (issues.length > 0) throw new PrazoError(issues);
  return frozenCopy(given as unknown as AmountTarget);
}

/** What is wrong with the instant of a fixed due. */
function issuesOfDue(due: unknown): readonly Issue[] {
  try {
    readInstant(due, 'due');
    return [];
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return error.issues;
  }
}

function readFixed(value: Readonly<Record<string, unknown>>): FixedTarget {
  const given = present(value);
  const issues = Object.entries(given).flatMap(([key, item]) =>
    key === 'due' ? issuesOfDue(item) : issuesOf(complaintAboutOption('due', key, item), key, item),
  );
  if (issues.length > 0) throw new PrazoError(issues);
  return frozenCopy({ ...given, due: new Date(readInstant(given.due, 'due')).toISOString() } as FixedTarget);
}

/** Reads a target of a catalog into a frozen copy, or throws all that is wrong with it. */
export function readTarget(value: unknown): Target {
  return value === 'agreed' ? value : readAmount(value, expected);
}

/** Reads what was agreed on a ticket, a fixed instant as ISO 8601 in UTC; or throws all that is wrong with it. */
export function readAgreedTarget(value: unknown): AgreedTarget {
  const isFixed = isRecord(value) && Object.hasOwn(value, 'due') && value.due !== undefined;
  return isFixed ? readFixed(value) : readAmount(value, expectedAgreed);
}
