import { show } from '../../input/issue';
import { remember } from '../../input/remember';
import { Problem } from './problem';
import type { RecurrenceRule } from './recurrence-rule';

/** A parsed RRULE. */
export interface ParsedRule {
  readonly rule: RecurrenceRule;
  readonly count: number | undefined;
  /** The raw UNTIL, whose meaning depends on the start of the event. */
  readonly until: string | undefined;
}

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const PARTS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYDAY', 'BYSETPOS'];

type RuleParts = ReadonlyMap<string, string>;

function splitParts(text: string): RuleParts {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0)).trim().toUpperCase();
    if (!PARTS.includes(name)) throw new Problem('unknownKey', `a rule of ${PARTS.join(', ')}`, show(name || part));
    if (parts.has(name)) throw new Problem('contradiction', `one ${name} in a rule`, show(text));
    parts.set(name, part.slice(equals + 1).trim());
  }
  return parts;
}

function parseInteger(name: string, text: string, least: number, most: number): number {
  const value = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Problem('unknownValue', `a whole number from ${least} to ${most} in ${name}`, show(text));
}

/** Parses a position: 1 is the first, -1 the last. */
function parsePosition(name: string, text: string, most: number): number {
  const value = parseInteger(name, text, -most, most);
  if (value !== 0) return value;
  throw new Problem('unknownValue', `a position from 1, or from -1 backwards, in ${name}`, show(text));
}

const splitItems = (text = ''): readonly string[] => (text === '' ? [] : text.split(',').map((item) => item.trim()));

const parsePositions = (parts: RuleParts, name: string, most: number): ReadonlySet<number> =>
  new Set(splitItems(parts.get(name)).map((item) => parsePosition(name, item, most)));

function parseWeekday(text: string): number {
  const number = WEEKDAYS.indexOf(text.toUpperCase());
  if (number >= 0) return number;
  throw new Problem('unknownValue', `one of ${WEEKDAYS.join(', ')}`, show(text));
}

function parseWeekdays(text: string | undefined, freq: RecurrenceRule['freq']): RecurrenceRule['weekdays'] {
  const weekdays = new Map<number, Set<number>>();
  for (const item of splitItems(text)) {
    const weekday = parseWeekday(item.slice(-2));
    const position = item.slice(0, -2).trim();
    if (position !== '' && (freq === 'WEEKLY' || freq === 'DAILY')) {
      throw new Problem('unknownValue', `weekdays without a number in BYDAY of a ${freq} rule`, show(item));
    }
    const positions = remember(weekdays, weekday, () => new Set());
    positions.add(position === '' ? 0 : parsePosition('BYDAY', position, 53));
  }
  return weekdays;
}

/** Parses an RRULE. Throws a problem for a malformed rule, and for a period shorter than a day. */
export function parseRule(text: string): ParsedRule {
  const parts = splitParts(text);
  const name = parts.get('FREQ');
  const freq = FREQUENCIES.find((frequency) => frequency === name?.toUpperCase());
  if (freq === undefined) {
    const received = name === undefined ? 'none' : name.slice(0, 60);
    throw new Problem('unknownValue', `a FREQ of ${FREQUENCIES.join(', ')}`, received);
  }
  const count = parts.get('COUNT');
  const months = splitItems(parts.get('BYMONTH')).map((item) => parseInteger('BYMONTH', item, 1, 12));
  const rule: RecurrenceRule = {
    freq,
    interval: parseInteger('INTERVAL', parts.get('INTERVAL') ?? '1', 1, Number.MAX_SAFE_INTEGER),
    months: new Set(months.sort((a, b) => a - b)),
    monthDays: parsePositions(parts, 'BYMONTHDAY', 31),
    yearDays: parsePositions(parts, 'BYYEARDAY', 366),
    weekdays: parseWeekdays(parts.get('BYDAY'), freq),
    positions: parsePositions(parts, 'BYSETPOS', 366),
    weekStart: parseWeekday(parts.get('WKST') ?? 'MO'),
  };
  const until = parts.get('UNTIL');
  if (count !== undefined && until !== undefined) {
    throw new Problem('contradiction', 'UNTIL or COUNT, not both', show(text));
  }
  return {
    rule,
    count: count === undefined ? undefined : parseInteger('COUNT', count, 1, Number.MAX_SAFE_INTEGER),
    until,
  };
}
