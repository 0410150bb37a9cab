import { MS, wholeMs } from '../input/amount';
import { DAY_MS } from '../input/civil';
import { fail, PrazoError } from '../input/error';
import { frozenCopy } from '../input/frozen';
import { readInstant } from '../input/instant';
import { at, type Issue, type IssueCode, show } from '../input/issue';
import { isRecord } from '../input/schema';
import { HORIZON_YEARS } from '../timeline/limits';
import { type AgreedTarget, type Target, UNITS, type Unit, unitsIn } from './target';

const AMOUNTS = UNITS.map((unit) => `{ ${unit} }`).join(', ');
const EXPECTED = `one of ${AMOUNTS}, or "agreed"`;
const EXPECTED_AGREED = `one of ${AMOUNTS}, { due }`;

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The options each unit may have. */
const OPTIONS: Readonly<Record<Unit, readonly string[]>> = {
  minutes: ['calendar'],
  hours: ['calendar'],
  businessMinutes: ['calendar'],
  businessHours: ['calendar'],
  days: ['calendar', 'by', 'roll'],
  businessDays: ['calendar', 'by'],
};

/** What is wrong with a value, if it is not as expected. */
type Complaint = { readonly code: IssueCode; readonly expected: string } | undefined;

/** No search goes further, so that a longer promise could never be due. */
const MOST_DAYS = Math.ceil(HORIZON_YEARS * 365.2425);

const UNIT_MS: Readonly<Record<Unit, number>> = {
  minutes: MS.minutes,
  hours: MS.hours,
  businessMinutes: MS.minutes,
  businessHours: MS.hours,
  days: DAY_MS,
  businessDays: DAY_MS,
};

function complaintAboutAmount(unit: Unit, n: unknown): Complaint {
  if (typeof n !== 'number') return { code: 'wrongType', expected: 'a number' };
  const ms = wholeMs(n * UNIT_MS[unit]);
  if (UNIT_MS[unit] === DAY_MS && !(Number.isSafeInteger(n) && n >= 1)) {
    return { code: 'invalidTarget', expected: 'a whole number of days, at least 1' };
  }
  if (!(ms > 0)) return { code: 'invalidTarget', expected: 'a positive amount of whole milliseconds' };
  return ms <= MOST_DAYS * DAY_MS ? undefined : { code: 'invalidTarget', expected: `at most ${HORIZON_YEARS} years` };
}

const OPTION_COMPLAINTS: Readonly<Record<string, (value: unknown) => Complaint>> = {
  calendar: (value) =>
    typeof value === 'string' && value !== '' ? undefined : { code: 'wrongType', expected: 'the name of a calendar' },
  by: (value) =>
    value === 'endOfDay' || (typeof value === 'string' && TIME.test(value))
      ? undefined
      : { code: 'invalidTime', expected: 'a local time HH:MM, or "endOfDay"' },
  roll: (value) =>
    value === 'following' || value === 'preceding'
      ? undefined
      : { code: 'unknownValue', expected: 'one of "following", "preceding"' },
};

function complaintAbout(unit: Unit, key: string, value: unknown): Complaint {
  if (key === unit) return complaintAboutAmount(unit, value);
  if (OPTIONS[unit].includes(key)) return OPTION_COMPLAINTS[key]?.(value);
  return { code: 'unknownKey', expected: `with ${unit} only ${OPTIONS[unit].join(', ')}` };
}

function readUnits(value: unknown, expected: string): Exclude<Target, 'agreed'> {
  if (!isRecord(value)) throw fail('invalidTarget', '', expected, show(value));
  const isGiven = (key: string, item: unknown) => item !== undefined && (item !== null || UNITS.includes(key as Unit));
  const given = Object.fromEntries(Object.entries(value).filter(([key, item]) => isGiven(key, item)));
  const [unit, second] = unitsIn(given);
  if (unit === undefined) throw fail('invalidTarget', '', expected, `no unit but ${Object.keys(given).length} keys`);
  if (second !== undefined) throw fail('invalidTarget', '', expected, `${unit} and ${second}`);
  const issues = Object.entries(given).flatMap(([key, item]): Issue[] => {
    const complaint = complaintAbout(unit, key, item);
    return complaint ? [{ ...complaint, path: at('', key), received: show(item) }] : [];
  });
  if (issues.length > 0) throw new PrazoError(issues);
  return frozenCopy(given as unknown as Exclude<Target, 'agreed'>);
}

/** Reads a target of a catalog into a frozen copy, or throws all that is wrong with it. */
export function readTarget(value: unknown): Target {
  return value === 'agreed' ? value : readUnits(value, EXPECTED);
}

/** Reads what was agreed on a ticket, a fixed instant as ISO 8601 in UTC; or throws all that is wrong with it. */
export function readAgreedTarget(value: unknown): AgreedTarget {
  if (!isRecord(value) || !Object.hasOwn(value, 'due')) return readUnits(value, EXPECTED_AGREED);
  const [other] = Object.keys(value).filter((key) => key !== 'due');
  if (other !== undefined) throw fail('unknownKey', at('', other), 'no other key with due', show(value[other]));
  return Object.freeze({ due: new Date(readInstant(value.due, 'due')).toISOString() });
}
