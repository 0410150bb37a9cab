import { brazil, optionalPoints, type State, states } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../house/source';

const ROW = /^\| (?<state>[A-Z]{2})? ?\| (?<day>.*?) \| (?<name>.*?) \| (?<law>.*?) \|$/;
/** States with no holiday of their own have a row that says why. */
const WITHOUT: readonly string[] = ['MG', 'PR'];

/** The rows of the table of states in the guide, as the state they belong to, the name and the law. */
function rows(): readonly string[] {
  let state = '';
  const section =
    textOf('docs/brazil.md')
      .split('\n## ')
      .find((part) => part.startsWith('The states')) ?? '';
  return section.split('\n').flatMap((line) => {
    const row = ROW.exec(line)?.groups;
    if (row === undefined || (row.state === undefined && state === '')) return [];
    state = row.state ?? state;
    return [`${state} ${row.name}: ${row.law}`];
  });
}

describe('the guide', () => {
  const shown = rows();

  it('has a row for each holiday of each state, with its law', () => {
    const rules = (Object.keys(states) as State[]).flatMap((state) =>
      states[state].map(({ name, law }) => `${state} ${name['pt-BR']}: ${law}`),
    );
    const ours = shown.filter((row) => !WITHOUT.includes(row.slice(0, 2)));
    expect([...new Set(ours)].sort()).toEqual([...new Set(rules)].sort());
  });

  it('says of the other states why they have none', () => {
    expect(WITHOUT.filter((state) => shown.some((row) => row.startsWith(state)))).toEqual(WITHOUT);
    expect(WITHOUT.map((state) => states[state as State])).toEqual([[], []]);
  });

  it('has a row for the ordinance of each year that is known, with that of each bridge day', () => {
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
