import { createCalendar } from 'prazo';
import { expect, test } from 'vitest';
import { textOf } from '../house/source';

const ROW = /^\| ([A-Z]\w+\/.*?) \| 20\d\d[a-z] \| (\S+) \|.*\[(\{.*\})\]` \|$/gm;

/** The rows of the table in the guide that have one change: names, first instant, and changes as JSON. */
const rows = [...textOf('docs/time-zones.md').matchAll(ROW)].map(([, names = '', from = '', changes = '']) => ({
  names: names.split(', '),
  from,
  changes: JSON.parse(`[${changes.replaceAll("'", '"').replace(/(\w+): /g, '"$1": ')}]`),
}));

test('the guide names the zones that now have one fixed offset', () => {
  expect(rows.map(({ names }) => names[0])).toEqual([
    'America/Vancouver',
    'America/Edmonton',
    'America/Inuvik',
    'America/Winnipeg',
    'Africa/Casablanca',
  ]);
});

test.each(rows.flatMap(({ names, ...row }) => names.map((name) => ({ name, ...row }))))(
  '$name, corrected as the guide says, keeps its offset from $from on, on any runtime',
  ({ name, from, changes: [change] }) => {
    expect(change.from).toBe(from);
    const calendar = createCalendar({ zone: { name, changes: [change] }, hours: '24/7' });
    const offsetAt = (at: string | number) => calendar.nextOpen(at).toFormat('ZZ');
    for (const at of [from, '2026-12-01T00:00:00Z', '2027-07-01T00:00:00Z', '2037-02-01T00:00:00Z']) {
      expect(offsetAt(at)).toBe(change.offset);
    }
    // The offset did not change at that instant, except in Morocco, where clocks went back an hour.
    const before = name.startsWith('Africa/') ? '+01:00' : change.offset;
    expect(offsetAt(Date.parse(from) - 1000)).toBe(before);
  },
);
