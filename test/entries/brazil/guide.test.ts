import { type BrazilianState, brazil, optionalPoints, stateHolidays } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';
import type { LegalHoliday } from '../../../src/entries/brazil/observance';
import { textOf } from '../../house/source';

const ROW = /^\| (?<state>[A-Z]{2})? ?\| (?<day>.*?) \| (?<name>.*?) \| (?<law>.*?) \|$/;
const STATES = Object.keys(stateHolidays) as BrazilianState[];

interface Row {
  readonly state: string;
  readonly day: string;
  /** The row as `state name: law`. */
  readonly shown: string;
}

/** Returns the rows of the table of states in the guide. */
function rows(): readonly Row[] {
  let state = '';
  const section =
    textOf('docs/brazil.md')
      .split('\n## ')
      .find((part) => part.startsWith('The states')) ?? '';
  return section.split('\n').flatMap((line) => {
    const row = ROW.exec(line)?.groups;
    if (row === undefined || (row.state === undefined && state === '')) return [];
    state = row.state ?? state;
    return [{ state, day: row.day ?? '', shown: `${state} ${row.name}: ${row.law}` }];
  });
}

const shownAs = (state: BrazilianState, { name, law }: LegalHoliday) => `${state} ${name['pt-BR']}: ${law}`;

const dayAndMonth = (date: string) =>
  new Date(`2000-${date}`).toLocaleDateString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' });

const EASTER: Readonly<Record<number, string>> = {
  [-47]: 'Tuesday of carnival',
  8: 'Monday, 8 days after Easter',
  60: 'Corpus Christi',
};

/** Returns the texts that the column "day" must contain for a rule: the day, the years of the law, and exceptions. */
function dayParts(rule: LegalHoliday): readonly string[] {
  const { from, until } = rule;
  const years = [...(from === undefined ? [] : [`from ${from}`]), ...(until === undefined ? [] : [`until ${until}`])];
  if ('easter' in rule) return [EASTER[rule.easter] ?? `${rule.easter} days after Easter`, ...years];
  const exceptions = Object.entries(rule.exceptions ?? {}).map(([year, date]) => `in ${year} on ${dayAndMonth(date)}`);
  return [dayAndMonth(rule.date), ...years, ...exceptions];
}

/** Returns the texts that the column "day" lacks, and the years in it that the rule does not have. */
function wrongParts(day: string, rule: LegalHoliday): readonly string[] {
  // Days of one year may share a row: `29 to 31 March 2021`.
  if (rule.from !== undefined && rule.from === rule.until) return day.includes(`${rule.from}`) ? [] : [`${rule.from}`];
  const parts = dayParts(rule);
  const said = day.replace(/first Sunday of (\w+)/, '1 $1');
  return [
    ...parts.filter((part) => !said.includes(part)),
    ...[...said.matchAll(/\b(?:from|until) \d{4}/g)].map(([years]) => years).filter((years) => !parts.includes(years)),
  ];
}

describe('the guide docs/brazil.md', () => {
  const all = rows();
  const without = all.filter(({ day }) => day.startsWith('none'));

  it('has a row for each holiday of each state, with its law', () => {
    const rules = STATES.flatMap((state) => stateHolidays[state].map((rule) => shownAs(state, rule)));
    const shown = all.filter((row) => !without.includes(row)).map((row) => row.shown);
    const missing = rules.filter((rule) => !shown.includes(rule));
    const stale = shown.filter((row) => !rules.includes(row));
    expect(missing, 'Add these rows to the table of states in docs/brazil.md, or correct name and law.').toEqual([]);
    expect(stale, 'No rule has this state, name and law: correct the row in docs/brazil.md.').toEqual([]);
  });

  it.each(STATES)('says the day and the years of each rule of %s', (state) => {
    for (const rule of stateHolidays[state]) {
      const days = all.filter(({ shown }) => shown === shownAs(state, rule)).map(({ day }) => day);
      if (days.length === 0) continue; // The test above names the missing row.
      const wrong = days.map((day) => wrongParts(day, rule)).find((parts) => days.length === 1 || parts.length === 0);
      expect(wrong, `Correct the column "day" of ${shownAs(state, rule)} in docs/brazil.md.`).toEqual([]);
    }
  });

  it('has the row "none" for each state without a holiday, and for no other', () => {
    const empty = STATES.filter((state) => stateHolidays[state].length === 0);
    const message = 'A state with a holiday: replace its row "none" in docs/brazil.md. A state without one: add it.';
    expect(without.map(({ state }) => state).sort(), message).toEqual([...empty].sort());
  });

  it.each([
    ['another day', { date: '12-18' }, '19 December, from 2028'],
    ['another first year', { date: '12-19', from: 2029 }, '19 December, from 2028'],
    ['no first year', { date: '12-19', from: 2028 }, '19 December'],
    ['a first year too many', { date: '12-19' }, '19 December, from 2028'],
  ])('may not say %s', (_what, observed, day) => {
    const names = { 'pt-BR': 'Emancipação', en: 'Emancipation' };
    expect(wrongParts(day, { ...observed, name: names, law: 'Lei 1' })).not.toEqual([]);
  });

  it('has a row for each year with an ordinance, with the ordinance of each bridge day', () => {
    const text = textOf('docs/brazil.md');
    const { from, until } = brazil({ optional: ['bridges'] }).coverage as { from: number; until: number };
    const years = [...text.matchAll(/^\| (\d{4}) \| Portarias? /gm)].map(([, year]) => Number(year));
    expect(years).toEqual(Array.from({ length: until - from + 1 }, (_, i) => from + i));
    for (const { law, from: year } of optionalPoints.bridges) {
      const row = text.split('\n').find((line) => line.startsWith(`| ${year} | Portaria`));
      const date = /[\d.]+\/20\d\d$/.exec(law)?.[0] ?? 'DOU of 7 October';
      expect(row).toContain(date);
    }
  });
});
