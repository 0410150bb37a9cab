import { brazil, optionalPoints, type State, states } from 'prazo/brazil';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../house/source';

const ROW = /^\| (?<state>[A-Z]{2})? ?\| (?<day>.*?) \| (?<name>.*?) \| (?<law>.*?) \|$/;
/** States without a holiday of their own. Their row in the guide has the reason. */
const WITHOUT: readonly string[] = ['MG', 'PR'];

/** Returns the rows of the table of states in the guide, as `state name: law`. */
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

describe('the guide docs/brazil.md', () => {
  const shown = rows();

  it('has a row for each holiday of each state, with its law', () => {
    const rules = (Object.keys(states) as State[]).flatMap((state) =>
      states[state].map(({ name, law }) => `${state} ${name['pt-BR']}: ${law}`),
    );
    const ours = shown.filter((row) => !WITHOUT.includes(row.slice(0, 2)));
    expect([...new Set(ours)].sort()).toEqual([...new Set(rules)].sort());
  });

  it('has a row for each state without a holiday', () => {
    expect(WITHOUT.filter((state) => shown.some((row) => row.startsWith(state)))).toEqual(WITHOUT);
    expect(WITHOUT.map((state) => states[state as State])).toEqual([[], []]);
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
