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
const targetForms = (): string => `one of ${amounts()}, or "agreed"`;
const agreedTargetForms = (): string => `one of ${amounts()}, { due }`;

/** Code and expectation of an issue; undefined if the value is right. */
type Violation = { readonly code: IssueCode; readonly expected: string } | undefined;

/** Searches go no further than the horizon, so a longer target could never be due. */
const MOST_MONTHS = HORIZON_YEARS * 12;
const MOST_MS = HORIZON_DAYS * DAY_MS;

const tooLong = (): Violation => ({ code: 'invalidTarget', expected: `at most ${HORIZON_YEARS} years` });

/** The amount may be a fraction, if it is a whole number of milliseconds. */
function checkTime(n: number, unitMs: number): Violation {
  const ms = wholeMs(n * unitMs);
  if (!(ms > 0)) return { code: 'invalidTarget', expected: 'a positive amount of whole milliseconds' };
  return ms <= MOST_MS ? undefined : tooLong();
}

function checkCount(n: number, least: number, most: number, expected: string): Violation {
  if (!Number.isSafeInteger(n) || n < least) return { code: 'invalidTarget', expected };
  return n <= most ? undefined : tooLong();
}

function checkAmount(unit: Unit, n: unknown, hasTime: boolean): Violation {
  if (typeof n !== 'number') return { code: 'wrongType', expected: 'a number' };
  switch (unit) {
    case 'days':
      return checkCount(n, 1, HORIZON_DAYS, 'a whole number of days, at least 1');
    case 'months':
      return checkCount(n, 1, MOST_MONTHS, 'a whole number of months, at least 1');
    case 'businessDays':
      // With 0 days, the due is on the day of the receipt, so it needs a time of day.
      return checkCount(n, hasTime ? 0 : 1, HORIZON_DAYS, 'a whole number of days, at least 1, or 0 with by');
    default:
      return checkTime(n, UNIT_MS[unit]);
  }
}

type Option = 'calendar' | 'from' | 'by' | 'cutoff' | 'roll';

/** The options that are allowed with each unit, and with a fixed instant. */
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

/** The check of each option. */
const OPTION_RULES: Readonly<
  Record<Option, { readonly code: IssueCode; readonly expected: string; readonly isValid: (value: unknown) => boolean }>
> = {
  calendar: {
    code: 'wrongType',
    expected: 'the name of a calendar',
    isValid: (value) => typeof value === 'string' && value !== '',
  },
  from: { code: 'unknownValue', expected: '"nextOpening"', isValid: (value) => value === 'nextOpening' },
  by: {
    code: 'invalidTime',
    expected: 'a local time HH:MM, or "endOfDay"',
    isValid: (value) => value === 'endOfDay' || isClockTime(value),
  },
  cutoff: { code: 'invalidTime', expected: 'a local time HH:MM', isValid: isClockTime },
  roll: {
    code: 'unknownValue',
    expected: 'one of "following", "preceding", "nearest"',
    isValid: (value) => ROLLS.includes(value),
  },
};

function checkOption(of: Unit | 'due', key: string, value: unknown): Violation {
  const allowed: readonly string[] = OPTIONS[of];
  if (!allowed.includes(key)) return { code: 'unknownKey', expected: `an option of ${of}: ${allowed.join(', ')}` };
  const { code, expected, isValid } = OPTION_RULES[key as Option];
  return isValid(value) ? undefined : { code, expected };
}

const issuesOf = (violation: Violation, key: string, value: unknown): readonly Issue[] =>
  violation === undefined ? [] : [{ ...violation, path: at('', key), received: show(value) }];

const isUnit = (key: string): boolean => UNITS.includes(key as Unit) || key === 'due';

/** Drops the keys that are undefined, and the options that are null, because both mean that the option is left out. */
const withoutEmpty = (value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(value).filter(([key, item]) => item !== undefined && (item !== null || isUnit(key))),
  );

function readAmountTarget(value: unknown, expected: () => string): AmountTarget {
  if (!isRecord(value)) throw fail('invalidTarget', '', expected(), show(value));
  const target = withoutEmpty(value);
  const [unit, second] = unitsIn(target);
  if (unit === undefined) throw fail('invalidTarget', '', expected(), 'no unit');
  if (second !== undefined) throw fail('invalidTarget', '', expected(), `${unit} and ${second}`);
  const issues = Object.entries(target).flatMap(([key, item]) => {
    const isAmount = key === unit;
    const violation = isAmount ? checkAmount(unit, item, Object.hasOwn(target, 'by')) : checkOption(unit, key, item);
    return issuesOf(violation, key, item);
  });
  if (issues.length > 0) throw new PrazoError(issues);
  return frozenCopy(target as unknown as AmountTarget);
}

/** Returns the issues of the instant of a fixed target. */
function issuesOfDue(due: unknown): readonly Issue[] {
  try {
    readInstant(due, 'due');
    return [];
  } catch (error) {
    if (!isPrazoError(error)) throw error;
    return error.issues;
  }
}

function readFixedTarget(value: Readonly<Record<string, unknown>>): FixedTarget {
  const target = withoutEmpty(value);
  const issues = Object.entries(target).flatMap(([key, item]) =>
    key === 'due' ? issuesOfDue(item) : issuesOf(checkOption('due', key, item), key, item),
  );
  if (issues.length > 0) throw new PrazoError(issues);
  return frozenCopy({ ...target, due: new Date(readInstant(target.due, 'due')).toISOString() } as FixedTarget);
}

/** Checks a target of a catalog. Returns a frozen copy, or throws all issues. */
export function readTarget(value: unknown): Target {
  return value === 'agreed' ? value : readAmountTarget(value, targetForms);
}

/** Checks an agreed target. Returns a frozen copy, with a fixed instant as ISO 8601 in UTC, or throws all issues. */
export function readAgreedTarget(value: unknown): AgreedTarget {
  const isFixed = isRecord(value) && Object.hasOwn(value, 'due') && value.due !== undefined;
  return isFixed ? readFixedTarget(value) : readAmountTarget(value, agreedTargetForms);
}
