import { createCalendar, createSla, defineCatalog, type Explanation, type ReportRow, textsIn } from 'prazo';
import { reportSvg, stripSvg, ticketSvg } from 'prazo/svg';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../src/input/units';
import { statusAt } from '../view/strip-ticket';
import { all, parseXml } from './xml';

/*
 * Positions computed by hand from the layout:
 *
 * - A drawing is 360 wide. Hours start at x = 80; an hour is 10.8 wide.
 * - The row of a day is 22 high, a line of notes above it 16, a line of the legend 18, a row of a report 38.
 * - A letter is about 7.8 wide, a narrow letter such as `i` or a space 4.5, a wide letter such as `m` or a capital 10.5.
 */

/** The shapes and texts of a drawing, in order: colour, path, width and dashes, or position, anchor and text. */
function elementsOf(svg: string): readonly string[] {
  return all(parseXml(svg)).flatMap(({ name, attributes: { d, stroke, x, y, ...more }, text }) => {
    const colour = /--prazo-(\w+)/.exec(stroke ?? '')?.[1] ?? stroke;
    const dashes = more['stroke-dasharray'];
    if (name === 'path') return [`${colour} ${d} ${more['stroke-width']}${dashes ? ` (${dashes})` : ''}`];
    return name === 'text' ? [`${x},${y} ${more['text-anchor']} ${text}`] : [];
  });
}
const sizeOf = (svg: string) => parseXml(svg).attributes.viewBox;

const catalog = defineCatalog({
  id: 'c',
  metrics: {
    resolution: { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } },
  },
  levels: { business: {}, elapsed: {} },
  categories: {
    a: { targets: { business: { resolution: { businessHours: 8 } }, elapsed: { resolution: { hours: 40 } } } },
  },
});
const WORDS = {
  ...textsIn('en'),
  reasons: { ...textsIn('en').reasons, counted: 'counts', closed: 'closed', paused: 'paused' },
};
const OPTIONS = { language: 'en', texts: WORDS };

interface Situation {
  readonly level?: 'business' | 'elapsed';
  readonly holidays?: readonly { readonly date: string; readonly name: string; readonly closed?: string }[];
  readonly opened: string;
  readonly events?: readonly {
    readonly type: 'paused' | 'resumed' | 'resolved';
    readonly at: string;
    readonly reason?: string;
  }[];
  readonly asOf: string;
}

/** An explanation for a desk with hours from Monday to Friday, 09:00 to 18:00 UTC. Instants are `MM-DDTHH:MM` of 2026. */
function explained({ level = 'business', holidays = [], opened, events = [], asOf }: Situation): Explanation {
  const at = (text: string) => `2026-${text}:00Z`;
  const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] }, holidays });
  const log = events.map((event) => ({ ...event, at: at(event.at) }));
  const ticket = { category: 'a', level, openedAt: at(opened), events: log } as const;
  return createSla({ catalog, calendar }).explain(ticket, 'resolution', at(asOf)) as Explanation;
}

describe('the positions of ticketSvg', () => {
  it('two days | rows with outlines for future time, the due time, a legend and the total', () => {
    const svg = ticketSvg(explained({ opened: '11-23T12:00', asOf: '11-23T15:00' }), OPTIONS);
    expect(elementsOf(svg)).toEqual([
      // Hours 0, 6, 12, 18 and 24 of both rows: y from 18 to 40, and from 56 to 78 below a line of notes.
      'currentColor M80 18v22M144.8 18v22M209.6 18v22M274.4 18v22M339.2 18v22M80 56v22M144.8 56v22M209.6 56v22M274.4 56v22M339.2 56v22 1',
      'counted M209.6 29h32.4 12',
      'ahead M242 24h32.4v10h-32.4z 1.5',
      'closed M274.4 29h64.8 2',
      'closed M80 67h97.2 2',
      'ahead M177.2 62h21.6v10h-21.6z 1.5',
      'due M198.8 57v20 2',
      ...['80,12 middle 00:00', '144.8,12 middle 06:00', '209.6,12 middle 12:00', '274.4,12 middle 18:00'],
      '339.2,12 middle 24:00',
      '0,33 start Mon, 11/23',
      '198.8,53 start Due 11:00',
      '0,71 start Tue, 11/24',
      ...['counted M0 95h22 12', '28,99 start counts'],
      ...['ahead M83.5 90h22v10h-22z 1.5', '111.5,99 start 5h left'],
      ...['closed M164.9 95h22 2', '192.9,99 start closed'],
      '0,118 start Total: 3h of 8h',
    ]);
    expect(sizeOf(svg)).toBe('0 0 360 124');
  });

  it('pauses, holidays and late time | dashed, with a note above their start', () => {
    const svg = ticketSvg(
      explained({
        holidays: [{ date: '2026-11-24', name: 'Day off' }],
        opened: '11-23T09:00',
        events: [
          { type: 'paused', at: '11-23T10:00', reason: 'customer' },
          { type: 'resumed', at: '11-23T12:00' },
          { type: 'resolved', at: '11-25T12:00' },
        ],
        asOf: '11-25T13:00',
      }),
      OPTIONS,
    );
    // 7 h count on Monday, and 1 h on Wednesday until the due time at 10:00; then 2 h are late.
    expect(elementsOf(svg).slice(1, 12)).toEqual([
      'counted M177.2 45h10.8 12',
      'paused M188 45h21.6 12 (2 3)',
      'counted M209.6 45h64.8 12',
      'closed M274.4 45h64.8 2',
      'holiday M80 83h259.2 4 (9 3)',
      'closed M80 121h97.2 2',
      'counted M177.2 121h10.8 12',
      'late M188 121h21.6 12 (7 1.5)',
      'due M188 111v20 2',
      '80,12 middle 00:00',
      '144.8,12 middle 06:00',
    ]);
    expect(elementsOf(svg).slice(15, 21)).toEqual([
      '188,31 start customer',
      '0,49 start Mon, 11/23',
      '80,69 start Day off',
      '0,87 start Tue, 11/24',
      '188,107 start Due 10:00',
      '0,125 start Wed, 11/25',
    ]);
  });

  it('notes that would cross the right edge | end there, one per line', () => {
    const svg = ticketSvg(
      explained({
        level: 'elapsed',
        opened: '11-23T20:00',
        events: [
          { type: 'paused', at: '11-23T21:00', reason: 'customer' },
          { type: 'resumed', at: '11-23T22:00' },
          { type: 'paused', at: '11-23T23:00', reason: 'a very long reason' },
        ],
        asOf: '11-23T23:30',
      }),
      OPTIONS,
    );
    const notes = elementsOf(svg).filter((element) => /customer|reason$/.test(element));
    expect(notes).toEqual(['360,31 end customer', '360,47 end a very long reason']);
  });

  it('two notes with room | share a line', () => {
    const svg = ticketSvg(
      explained({
        level: 'elapsed',
        opened: '11-23T00:00',
        events: [
          { type: 'paused', at: '11-23T01:00', reason: 'first' },
          { type: 'resumed', at: '11-23T02:00' },
          { type: 'paused', at: '11-23T06:00', reason: 'second' },
          { type: 'resumed', at: '11-23T07:00' },
        ],
        asOf: '11-23T08:00',
      }),
      OPTIONS,
    );
    const notes = elementsOf(svg).filter((element) => /first$|second$/.test(element));
    expect(notes).toEqual(['90.8,31 start first', '144.8,31 start second']);
  });

  it('several days without a change | one row, as high as its text', () => {
    const svg = ticketSvg(
      explained({
        level: 'elapsed',
        opened: '11-02T00:00',
        events: [{ type: 'paused', at: '11-02T12:00' }],
        asOf: '11-09T00:00',
      }),
      OPTIONS,
    );
    // Monday, when the pause begins; Tuesday to Saturday as one row; Sunday, the last day.
    expect(
      elementsOf(svg)
        .filter((element) => /^0,/.test(element))
        .slice(0, 3),
    ).toEqual(['0,33 start Mon, 11/2', '0,55 start ⋯ 5 days · paused', '0,77 start Sun, 11/8']);
    // Then, as if the clock were resumed, Monday, and Tuesday with the due time above it.
    expect([...(elementsOf(svg)[0] ?? '').matchAll(/M80 (\d+)v22/g)].map(([, y]) => y)).toEqual([
      '18',
      '62',
      '84',
      '122',
    ]);
  });

  it('a legend text that would cross the right edge | starts a new line', () => {
    const wide = { ...WORDS, reasons: { ...WORDS.reasons, closed: 'm'.repeat(16) } };
    const svg = ticketSvg(explained({ opened: '11-23T12:00', asOf: '11-23T15:00' }), { language: 'en', texts: wide });
    // 164.9 + 28 + 16 × 10.5 + 12 is more than 360.
    expect(elementsOf(svg).slice(-3)).toEqual([
      'closed M0 113h22 2',
      `28,117 start ${'m'.repeat(16)}`,
      '0,136 start Total: 3h of 8h',
    ]);
    expect(sizeOf(svg)).toBe('0 0 360 142');
  });

  it('a due time after the last row | is below the total', () => {
    const svg = ticketSvg(
      explained({
        level: 'elapsed',
        opened: '11-23T00:00',
        events: [{ type: 'resolved', at: '11-23T01:00' }],
        asOf: '11-24T00:00',
      }),
      OPTIONS,
    );
    expect(elementsOf(svg).slice(-2)).toEqual([
      '0,80 start Total: 1h of 1d 16h',
      '0,96 start Due: Tue, Nov 24, 2026, 16:00',
    ]);
    expect(sizeOf(svg)).toBe('0 0 360 102');
  });
});

describe('the positions of reportSvg', () => {
  const sla = createSla({ catalog, calendar: createCalendar({ zone: 'UTC', hours: '24/7' }) });
  /** A row of tickets with a target of 40 hours, from the hours that each took. */
  function rowOf(...hours: readonly number[]): ReportRow {
    const openedAt = Date.UTC(2026, 10, 19);
    const tickets = hours.map((each) => {
      const events = [{ type: 'resolved', at: openedAt + each * HOUR_MS }] as const;
      return { category: 'a', level: 'elapsed', openedAt, events } as const;
    });
    return sla.report(tickets, openedAt + 1e10, { by: ['metric'] }).rows[0] as ReportRow;
  }

  it('compliance | a bar of 360, divided into met and breached', () => {
    const svg = reportSvg([rowOf(10, 20, 50), rowOf(10)], { language: 'en', show: 'compliance' });
    expect(elementsOf(svg)).toEqual([
      ...['0,13 start resolution', '360,13 end 66.6% · 2 of 3', 'good M0 25h240 12', 'bad M240 25h120 12 (7 1.5)'],
      ...['0,51 start resolution', '360,51 end 100% · 1 of 1', 'good M0 63h360 12'],
      ...['good M0 89h22 12', '28,93 start met', 'bad M62.8 89h22 12 (7 1.5)', '90.8,93 start breached'],
    ]);
    expect(sizeOf(svg)).toBe('0 0 360 102');
    expect(parseXml(svg).children.slice(0, 2)).toMatchObject([
      { name: 'title', text: 'met' },
      { name: 'desc', text: 'resolution: 66.6% · 2 of 3\nresolution: 100% · 1 of 1' },
    ]);
  });

  it('a share of 0 has no bar for met; a row without finished clocks has a dashed line', () => {
    const none = { ...rowOf(10), compliance: { share: undefined, of: 0 } };
    const svg = reportSvg([rowOf(50), none], { language: 'en', show: 'compliance' });
    expect(elementsOf(svg).slice(2, 7)).toEqual([
      'bad M0 25h360 12 (7 1.5)',
      '0,51 start resolution',
      '360,51 end –',
      'closed M0 63h360 2 (2 3)',
      'good M0 89h22 12',
    ]);
  });

  it('time used | marks of the median, the 90th percentile and the target on the bar of the mean', () => {
    const svg = reportSvg([rowOf(20, 30, 40)], { language: 'en', show: 'used' });
    // The target is at x = 352 / 1.2. The mean and the median, 30 h, are at 3/4 of it, and 40 h is at the target.
    expect(elementsOf(svg)).toEqual([
      ...['0,13 start resolution', '360,13 end 75% · 30h', 'good M0 25h220 12'],
      'currentColor M217 25a3 3 0 1 0 6 0a3 3 0 1 0-6 0z 1.5',
      'currentColor M289.333 25l4-4l4 4l-4 4z 1.5',
      'due M293.333 16v18 2',
      ...['good M0 51h22 12', '28,55 start x̄'],
      ...['currentColor M63.6 51a3 3 0 1 0 6 0a3 3 0 1 0-6 0z 1.5', '83.6,55 start p50'],
      ...['currentColor M126 51l4-4l4 4l-4 4z 1.5', '147,55 start p90'],
      ...['due M193.4 42v18 2', '210.4,55 start 100%'],
    ]);
    expect(parseXml(svg).children[0]).toMatchObject({ name: 'title', text: 'x̄ · p50 · p90' });
  });

  it('a mean is good up to the target, and bad above it', () => {
    const first = (row: ReportRow) => elementsOf(reportSvg([row], { language: 'en', show: 'used' }))[2];
    expect([first(rowOf(40)), first(rowOf(44))]).toEqual(['good M0 25h293.333 12', 'bad M0 25h322.667 12 (7 1.5)']);
  });

  it('a long label | is cut before the figures', () => {
    const svg = reportSvg([rowOf(10)], { language: 'en', show: 'compliance', labelOf: () => 'a'.repeat(100) });
    // `100% · 1 of 1` is 84.3 wide, and 12 stay free: 33 letters of 7.8 fit into 263.7.
    expect(elementsOf(svg)[0]).toBe(`0,13 start ${'a'.repeat(33)}…`);
  });
});

describe('the positions of stripSvg', () => {
  it('a running clock | dashes for paused and future time; fills its container', () => {
    const svg = stripSvg(statusAt('2026-11-20T12:00:00-03:00'), { language: 'en' });
    expect(elementsOf(svg)).toEqual([
      'counted M0 4h16.667 8',
      'paused M16.667 4h4.167 8 (1 1.5)',
      'closed M20.833 4h62.5 2',
      'ahead M83.333 4h16.667 2 (1 1)',
    ]);
    expect(parseXml(svg).attributes).toMatchObject({ viewBox: '0 0 100 12', preserveAspectRatio: 'none' });
    expect(parseXml(svg).children.map(({ name }) => name)).not.toContain('desc');
  });
});
