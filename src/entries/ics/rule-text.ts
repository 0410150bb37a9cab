import { show } from '../../input/issue';
import { remember } from '../../input/remember';
import { Problem } from './problem';
import type { Rule } from './rule';

/** A rule with the parts that say where it ends. */
export interface ReadRule {
  readonly rule: Rule;
  readonly count: number | undefined;
  /** As it stands: what it means depends on the start. */
  readonly until: string | undefined;
}

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const PARTS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYDAY', 'BYSETPOS'];

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.split(';').map((one) => one.trim())) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0)).trim().toUpperCase();
    if (!PARTS.includes(name)) throw new Problem('unknownKey', `a rule of ${PARTS.join(', ')}`, show(name || part));
    if (parts.has(name)) throw new Problem('contradiction', `one ${name} in a rule`, show(text));
    parts.set(name, part.slice(equals + 1).trim());
  }
  return parts;
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Problem('unknownValue', `a whole number from ${least} to ${most} in ${name}`, show(text));
}

/** A place from 1 on, or from -1 backwards. */
function place(name: string, text: string, most: number): number {
  const value = whole(name, text, -most, most);
  if (value !== 0) return value;
  throw new Problem('unknownValue', `places from 1, or from -1 backwards, in ${name}`, show(text));
}

const listed = (text = ''): readonly string[] => (text === '' ? [] : text.split(',').map((one) => one.trim()));

const places = (parts: ReadonlyMap<string, string>, name: string, most: number): ReadonlySet<number> =>
  new Set(listed(parts.get(name)).map((one) => place(name, one, most)));

function weekday(text: string): number {
  const found = WEEKDAYS.indexOf(text.toUpperCase());
  if (found >= 0) return found;
  throw new Problem('unknownValue', `one of ${WEEKDAYS.join(', ')}`, show(text));
}

function weekdays(text: string | undefined, freq: Rule['freq']): Rule['weekdays'] {
  const found = new Map<number, Set<number>>();
  for (const one of listed(text)) {
    const day = weekday(one.slice(-2));
    const nth = one.slice(0, -2).trim();
    if (nth !== '' && (freq === 'WEEKLY' || freq === 'DAILY')) {
      throw new Problem('unknownValue', `weekdays without a number in BYDAY of a ${freq} rule`, show(one));
    }
    remember(found, day, () => new Set()).add(nth === '' ? 0 : place('BYDAY', nth, 53));
  }
  return found;
}

/** The rule of an RRULE, if days are enough to say it. */
export function readRule(text: string): ReadRule {
  const parts = partsOf(text);
  const given = parts.get('FREQ');
  const freq = FREQUENCIES.find((one) => one === given?.toUpperCase());
  if (freq === undefined) {
    throw new Problem(
      'unknownValue',
      `a FREQ of ${FREQUENCIES.join(', ')}`,
      given === undefined ? 'none' : given.slice(0, 60),
    );
  }
  const count = parts.get('COUNT');
  const months = listed(parts.get('BYMONTH')).map((one) => whole('BYMONTH', one, 1, 12));
  const rule: Rule = {
    freq,
    interval: whole('INTERVAL', parts.get('INTERVAL') ?? '1', 1, Number.MAX_SAFE_INTEGER),
    months: new Set(months.sort((a, b) => a - b)),
    monthDays: places(parts, 'BYMONTHDAY', 31),
    yearDays: places(parts, 'BYYEARDAY', 366),
    weekdays: weekdays(parts.get('BYDAY'), freq),
    positions: places(parts, 'BYSETPOS', 366),
    weekStart: weekday(parts.get('WKST') ?? 'MO'),
  };
  const until = parts.get('UNTIL');
  if (count !== undefined && until !== undefined) {
    throw new Problem('contradiction', 'UNTIL or COUNT, not both', show(text));
  }
  return { rule, count: count === undefined ? undefined : whole('COUNT', count, 1, Number.MAX_SAFE_INTEGER), until };
}
