import type { Hours, Issue, ParseResult } from 'prazo';

/** The Portuguese names of weekdays, with their ids. */
const PORTUGUESE: Readonly<Record<string, string>> = {
  seg: 'mon',
  ter: 'tue',
  qua: 'wed',
  qui: 'thu',
  sex: 'fri',
  sab: 'sat',
  sáb: 'sat',
  dom: 'sun',
};

const dayKey = (word: string): string =>
  word
    .replace(/:$/, '')
    .split('-')
    .map((day) => (Object.hasOwn(PORTUGUESE, day) ? PORTUGUESE[day] : day))
    .join('-');

/**
 * Parses the entered hours: one line per weekday or range of weekdays, such as `mon-fri 09:00-12:00 13:00-18:00`; or `24/7`.
 * The calendar checks whether the days and times exist.
 */
export function typedHours(text: string): ParseResult<Hours> {
  if (text.trim() === '24/7') return { ok: true, value: '24/7' };
  const hours = new Map<string, readonly string[]>();
  const issues: Issue[] = [];
  for (const line of text.toLowerCase().replaceAll('–', '-').split('\n')) {
    const words = line.split(/[\s,;]+/).filter((word) => word !== '');
    const days = words.filter((word) => !/\d/.test(word)).map(dayKey);
    const ranges = words.filter((word) => /\d/.test(word));
    if (words.length > 0 && days.length === 0)
      issues.push({ code: 'missing', path: 'hours', expected: 'a weekday before the hours', received: line.trim() });
    for (const day of days) {
      if (hours.has(day))
        issues.push({
          code: 'duplicateDay',
          path: `hours.${day}`,
          expected: 'each weekday once',
          received: 'a second line',
        });
      hours.set(day, ranges);
    }
  }
  // From entries, because assigning a day called `__proto__` would set the prototype.
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: Object.fromEntries(hours) as Hours };
}
