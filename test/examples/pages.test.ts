import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogTable } from '../../docs/examples/catalog-table';
import { saoPaulo, supportOn } from '../../docs/examples/desk';
import { run } from '../../docs/examples/run';

const sources = {
  incidents: () => readFileSync(new URL('../../docs/examples/incidents.csv', import.meta.url), 'utf8'),
  read: (path: string) => readFileSync(new URL(`../../docs/examples/${path}`, import.meta.url), 'utf8'),
  write: () => {
    throw new Error('nothing is to be written');
  },
};

const given = (json: string) => ({ ...sources, read: () => json });

/*
 * Opened on Thursday 19 November 2026 at 16:40. Friday the 20th is a holiday; the next business day is Monday the 23rd.
 * 8 business hours: 1h20 on Thursday and 6h40 on Monday (3 h before lunch, 3h40 after it), until 16:40.
 * 16 business hours: one more day, until Tuesday 16:40.
 */
const RESPONSE = {
  '2 h': 'Thu 2026-11-19 18:40',
  '4 h': 'Thu 2026-11-19 20:40',
  '8 h': 'Fri 2026-11-20 00:40',
  '16 h': 'Fri 2026-11-20 08:40',
} as const;
const RESOLUTION = {
  '8 business h': 'Mon 2026-11-23 16:40',
  '16 business h': 'Tue 2026-11-24 16:40',
  '7 days': 'Thu 2026-11-26 16:40',
  '10 days': 'Sun 2026-11-29 16:40',
  'to be agreed': '—',
} as const;

const PROMISES = [
  ['Core features', 'Urgent', '2 h', '8 business h'],
  ['Core features', 'High', '4 h', '16 business h'],
  ['Core features', 'Medium', '8 h', '7 days'],
  ['Core features', 'Low', '16 h', 'to be agreed'],
  ['Engagement features', 'Urgent', '4 h', '16 business h'],
  ['Engagement features', 'High', '8 h', '7 days'],
  ['Engagement features', 'Medium', '8 h', '10 days'],
  ['Engagement features', 'Low', '16 h', 'to be agreed'],
  ['Administrative tools', 'Urgent', '8 h', '16 business h'],
  ['Administrative tools', 'High', '8 h', '7 days'],
  ['Administrative tools', 'Medium', '8 h', '10 days'],
  ['Administrative tools', 'Low', '16 h', 'to be agreed'],
] as const;

describe('the table of the catalog', () => {
  it('has the due time of every promise', () => {
    const [, , ...lines] = catalogTable(supportOn(saoPaulo), '2026-11-19T16:40:00-03:00', 'en');
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(
      PROMISES.map(([category, level, response, resolution]) => [
        category,
        level,
        response,
        RESPONSE[response],
        resolution,
        RESOLUTION[resolution],
      ]),
    );
  });

  it('has Portuguese texts for pt-BR', () => {
    const lines = catalogTable(supportOn(saoPaulo), '2026-11-19T16:40:00-03:00', 'pt-BR');
    expect(lines[2]?.split(/ {2,}/)).toEqual([
      'Funcionalidades Core',
      'Urgente',
      '2 h',
      'qui. 19/11/2026 18:40',
      '8 h úteis',
      'seg. 23/11/2026 16:40',
    ]);
  });
});

describe('the demo', () => {
  const printed = (language: string) => run(['--lang', language], sources).lines.join('\n').split('\n');
  const [english, portuguese] = [printed('en'), printed('pt-BR')];
  const cells = (start: string) => english.find((line) => line.startsWith(start))?.split(/ {2,}/);

  it('fits 120 columns', () => {
    expect([...english, ...portuguese].filter((line) => line.length > 120)).toEqual([]);
  });

  it('counts each incident once in each metric', () => {
    const sum = (start: string) => (cells(start) ?? []).slice(1).reduce((total, n) => total + Number(n), 0);
    expect([sum('first response'), sum('resolution  ')]).toEqual([300, 300]);
  });

  // Raised from medium to high at 07:29: 4 h from the opening, and 16 business hours, all of Monday and Tuesday.
  it('shows an incident with a changed priority', () => {
    expect(cells('INC0000062')).toEqual([
      'INC0000062',
      'High',
      '02-29 06:58',
      '02-29 10:58',
      '✗',
      '2016-03-01 18:00',
      '2016-02-29 15:51',
      '✓',
      '0',
      'no',
    ]);
  });

  // Medium: 8 h and 7 days. The pause from 15:17 to 15:21 on 2 March moves the due time by 4 min.
  it('shows an incident with a pause', () => {
    expect(cells('INC0000065')).toEqual([
      'INC0000065',
      'Medium',
      '02-29 07:38',
      '02-29 15:38',
      '✗',
      '2016-03-07 07:42',
      '2016-03-02 15:21',
      '✓',
      '1',
      'yes',
    ]);
  });

  // 2h28 and 5 h on Wednesday, 1h56 on Thursday; then it was paused.
  it('explains an incident in both languages', () => {
    expect(english).toContain('Total: 9 hr, 24 min of 8 hr');
    expect(english).toContain('Total: 9 h, 24 min de 8 h');
  });
});

describe('tickets of your own', () => {
  // SUP-101: 50 min before the pause; from Monday 10:15, 6h45 until the closing; 25 min on Tuesday.
  // SUP-103: 10 min on the 23rd, then seven business days of 8 h, until the closing on 2 December.
  // SUP-102: resolved from 20 Nov 09:30 to 23 Nov 09:10. The due time of 25 Nov 11:05 moves by these 71h40.
  it('are shown with their due times as of the latest event', () => {
    const { code, lines } = run(['tickets.json'], sources);
    expect(code).toBe(0);
    expect(lines[0]).toBe('Tickets as of Mon 2026-11-23 17:50');
    expect(lines.filter((line) => line.startsWith('Resolution')).map((line) => line.split(/ {2,}/))).toEqual([
      ['Resolution', '8 business h', 'Tue 2026-11-24 09:25', 'running', 'at risk', '0h35 business'],
      ['Resolution', '7 days', 'Sat 2026-11-28 10:45', 'running', 'on track', '112h55'],
      ['Resolution', '10 business days', 'Wed 2026-12-02 18:00', 'running', 'on track', '56h10 business'],
      ['Resolution', 'to be agreed', '—', 'running', 'target to be agreed', '—'],
      ['Resolution', '16 business h', 'Tue 2026-11-24 09:50 *', 'paused', 'at risk', '1h00 business'],
    ]);
  });

  it('are shown as of another instant, on another calendar', () => {
    const json = JSON.stringify({
      calendar: { zone: 'Europe/Lisbon', hours: { mon: ['10:00-12:00'] } },
      tickets: [{ category: 'core', level: 'urgent', openedAt: '2026-11-23T10:30:00Z' }],
    });
    const { lines } = run(['x.json', '--as-of', '2026-11-23T13:00:00Z'], given(json));
    expect(lines[0]).toBe('Tickets as of Mon 2026-11-23 13:00');
    // 1h30 on the 23rd, 2 h each on 30 November, 7 and 14 December, and 30 min on the 21st.
    expect(lines.at(-1)?.split(/ {2,}/)).toEqual([
      'Resolution',
      '8 business h',
      'Mon 2026-12-21 10:30',
      'off hours',
      'on track',
      '6h30 business',
    ]);
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    ['no list', '{}', 'tickets: expected a list of tickets'],
    ['an empty list', '[]', 'tickets: expected at least one ticket'],
    [
      'a level that does not exist',
      '[{"category":"core","level":"urgnt","openedAt":0}]',
      'tickets[0].level: expected one',
    ],
    ['a bad calendar', '{"calendar":{"zone":"Mars","hours":{}},"tickets":[{}]}', 'calendar.zone: expected an IANA'],
    ['no ticket', '[null]', 'tickets[0]: expected'],
  ])('with %s: exits with a message', (_, json, reason) => {
    const { code, lines } = run(['x.json'], given(json));
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain(reason);
  });

  it('as of an invalid instant, or before the opening: exits with a message', () => {
    expect(run(['tickets.json', '--as-of', 'today'], sources).lines[1]).toContain('asOf: expected an instant');
    expect(run(['tickets.json', '--as-of', '2026-01-01T00:00:00Z'], sources).lines[1]).toContain('(beforeOpening)');
  });

  it('from a missing file: exits with a message', () => {
    const { code, lines } = run(['nowhere.json'], sources);
    expect([code, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain('nowhere.json: ENOENT');
  });
});

describe('the command line', () => {
  it.each([
    [['--lang', 'fr'], '--lang: expected en or pt-BR, received fr'],
    [['--lang'], '--lang: expected en or pt-BR, received nothing'],
    [['--as-of'], '--as-of: expected an instant such as 2026-11-24T10:00:00-03:00, received nothing'],
    [['--x'], 'unknown option --x'],
    [['a.json', 'b.json'], 'expected one file, received a.json and b.json'],
  ])('%j: exits with a message', (args, reason) => {
    expect(run(args, sources)).toMatchObject({ code: 1, lines: [reason, expect.stringContaining('npm start')] });
  });
});
