import { MS, wholeMs } from '../input/amount';
import { PrazoError } from '../input/error';
import { frozenCopy } from '../input/frozen';
import { readInstant } from '../input/instant';
import { type Issue, type IssueCode, show } from '../input/issue';
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

function complaintAboutAmount(unit: Unit, n: unknown): Complaint {
  if (typeof n !== 'number') return { code: 'wrongType', expected: 'a number' };
  if (unit === 'days' || unit === 'businessDays') {
    const good = Number.isSafeInteger(n) && n >= 1;
    return good ? undefined : { code: 'invalidTarget', expected: 'a whole number of days, at least 1' };
  }
  const ms = wholeMs(n * (unit === 'minutes' || unit === 'businessMinutes' ? MS.minutes : MS.hours));
  return ms > 0 ? undefined : { code: 'invalidTarget', expected: 'a positive amount of whole milliseconds' };
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

function issuesOf(given: Readonly<Record<string, unknown>>, expected: string): Issue[] {
  const units = unitsIn(given);
  const [unit] = units;
  if (unit === undefined || units.length > 1) {
    const received = units.length === 0 ? `keys ${Object.keys(given).slice(0, 5).map(show).join(', ')}` : units.join(' and ');
    return [{ code: 'invalidTarget', path: '', expected, received }];
  }
  return Object.keys(given).flatMap((key) => {
    const value = given[key];
    const complaint =
      key === unit
        ? complaintAboutAmount(unit, value)
        : OPTIONS[unit].includes(key)
          ? OPTION_COMPLAINTS[key]?.(value)
          : { code: 'unknownKey' as const, expected: `${unit} alone or with ${OPTIONS[unit].join(', ')}` };
    return complaint ? [{ ...complaint, path: key, received: show(value) }] : [];
  });
}
