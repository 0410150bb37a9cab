import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { run } from '../../docs/examples/run';

/** The page that `npm start -- --html report.html` writes for a file of tickets, or for the incidents of the demo. */
function written(args: readonly string[], json?: string) {
  const files: Record<string, string> = {};
  const printed = run(['--html', 'report.html', ...args], {
    incidents: () => readFileSync(new URL('../../docs/examples/incidents.csv', import.meta.url), 'utf8'),
    read: () => json ?? '',
    write: (path, text) => {
      files[path] = text;
    },
  });
  const html = files['report.html'] ?? '';
  const { document } = new Window();
  document.write(html);
  const cells = (table: number) =>
    [...(document.querySelectorAll('table')[table]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    );
  return { printed, html, document, figures: cells(0), late: cells(1) };
}

// Hours are 9 to 12 and 13 to 18. Urgent in core: a first response within 2 h, a resolution within 8 business hours.
const HOSTILE = `<img src=x onerror="alert('1')">`;
const tickets = JSON.stringify([
  {
    // 7 h on Monday, 2 h 30 min on Tuesday; due on Tuesday 10:00. The resolution is also the first response.
    ...{ id: HOSTILE, category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00:00-03:00' },
    events: [{ type: 'resolved', at: '2026-11-24T11:30:00-03:00' }],
  },
  {
    // Paused on Monday from 14:00 to 17:00: 4 h on Monday, 8 h on Tuesday; due on Tuesday 14:00.
    ...{ id: 'T-2', category: 'core', level: 'urgent', openedAt: '2026-11-23T10:00:00-03:00' },
    events: [
      { type: 'responded', at: '2026-11-23T10:30:00-03:00' },
      { type: 'paused', at: '2026-11-23T14:00:00-03:00', reason: 'a & b' },
      { type: 'resumed', at: '2026-11-23T17:00:00-03:00' },
      { type: 'resolved', at: '2026-11-24T18:00:00-03:00' },
    ],
  },
  // 30 November in São Paulo is December in UTC.
  { id: 'T-3', category: 'core', level: 'urgent', openedAt: '2026-12-01T02:30:00Z' },
  { id: 'T-4', category: 'core', level: 'urgent', openedAt: '2026-12-02T10:00:00-03:00' },
]);
const AS_OF = ['--as-of', '2026-12-03T10:00:00-03:00'];

describe('the page of a month', () => {
  const { printed, html, document, figures, late } = written([...AS_OF, 'tickets.json'], tickets);

  it('shows the month in which most tickets were opened, in the zone of the desk', () => {
    expect(printed).toEqual({ code: 0, lines: ['Written: report.html'] });
    expect(document.title).toBe('November 2026 · São Paulo');
    expect(document.querySelector('p')?.textContent).toContain('the month: 3,');
  });

  it('has the figures of each metric and level', () => {
    expect(figures).toEqual([
      ['First response', 'Urgent', '3', '1', '1', '1', '50%', '13h', '13h', '25h 30m'],
      ['Resolution', 'Urgent', '3', '0', '2', '1', '0%', '10h 45m', '10h 45m', '12h'],
    ]);
  });

  it('lists the late tickets, the latest first, with the reason', () => {
    expect(late.map(([id, metric, , , , by, why]) => [id, metric, by, why])).toEqual([
      ['T-3', 'First response', '2d 8h', '2d 10h of 2h'],
      [HOSTILE, 'First response', '23h 30m', '1d 1h of 2h'],
      ['T-3', 'Resolution', '9h', '17h of 8h'],
      ['T-2', 'Resolution', '4h', '12h of 8h · paused: a & b 3h'],
      [HOSTILE, 'Resolution', '1h 30m', '9h 30m of 8h'],
    ]);
  });

  it('draws the late tickets, with the explanation below', () => {
    expect(document.querySelectorAll('details svg[role="img"]').length).toBe(5);
    expect(document.querySelector('details pre')?.textContent).toContain('Total:');
  });

  it('loads no other file, and escapes names', () => {
    expect(document.querySelectorAll('script, link, iframe, img, [src], [href], [onerror]').length).toBe(0);
    expect(html).not.toMatch(/url\(|@import|https?:(?!\/\/www\.w3\.org)/);
  });

  it('has Portuguese texts for pt-BR', () => {
    const page = written([...AS_OF, '--lang', 'pt-BR', 'tickets.json'], tickets);
    expect(page.document.title).toBe('novembro de 2026 · São Paulo');
    expect(page.document.documentElement.lang).toBe('pt-BR');
    expect(page.late[3]?.at(-1)).toBe('12 h de 8 h · em pausa: a & b 3 h');
  });

  it('shows another month with an option', () => {
    const page = written([...AS_OF, '--month', '2026-12', 'tickets.json'], tickets);
    expect(page.document.querySelector('p')?.textContent).toContain('the month: 1,');
  });

  it.each([
    [['--month', '2026-10'], ['No ticket was opened: 2026-10']],
    [['--html', 'tickets.json'], ['--html: expected another file than that of the tickets, received tickets.json']],
    [['--html', '--lang'], ['--html: expected the file to write, received --lang']],
    [['--month', '2026-13'], ['--month: expected a month such as 2016-03, received 2026-13']],
  ])('%j: prints a message', (args, lines) => {
    const { printed: answer } = written([...AS_OF, ...args, 'tickets.json'], tickets);
    expect(answer).toMatchObject({ code: 1, lines: expect.arrayContaining(lines) });
  });
});

describe('the page of the incidents', () => {
  it('an invalid instant: prints a message', () => {
    expect(written(['--as-of', 'today']).printed).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('invalidInstant')],
    });
  });

  const { document, figures } = written([]);

  it('shows March 2016, with each incident of that month', () => {
    const csv = readFileSync(new URL('../../docs/examples/incidents.csv', import.meta.url), 'utf8');
    const rows = csv.trim().split('\n').slice(1);
    const opened = new Set(
      rows.filter((row) => row.split(',')[2]?.slice(3, 10) === '03-2016').map((row) => row.split(',')[0]),
    );
    expect(document.title).toBe('March 2016 · São Paulo');
    const count = figures.filter(([metric]) => metric === 'First response').map((row) => Number(row[2]));
    expect(count.reduce((a, b) => a + b, 0)).toBe(opened.size);
  });
});
