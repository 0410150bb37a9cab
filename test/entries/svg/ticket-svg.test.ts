import {
  type CalendarDefinition,
  createCalendar,
  createSla,
  defineCatalog,
  describeExplanation,
  type Explanation,
  textsIn,
} from 'prazo';
import { ticketSvg } from 'prazo/svg';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/entries/svg/rows';
import { HOUR_MS } from '../../../src/input/units';
import type { AnyEvent, AnyTicket } from '../../ticket/any';
import { groupsOf, isSafe, parseXml, textsOf } from './xml';

const catalog = defineCatalog({
  id: 'c',
  metrics: {
    resolution: {
      starts: ['opened'],
      stops: ['resolved'],
      pauses: { on: ['paused'], until: ['resumed'] },
      labels: { en: 'Resolution', pt: 'Resolução' },
    },
  },
  levels: { business: { labels: { en: 'Business', pt: 'Comercial' } }, elapsed: {}, none: {} },
  categories: {
    a: {
      targets: { business: { resolution: { businessHours: 8 } }, elapsed: { resolution: { hours: 40 } }, none: {} },
    },
  },
});

function explained(
  definition: Partial<CalendarDefinition>,
  level: 'business' | 'elapsed' | 'none',
  openedAt: string,
  events: readonly AnyEvent[],
  asOf: string,
): Explanation {
  const calendar = createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] }, ...definition });
  const ticket: AnyTicket = { category: 'a', level, openedAt, events } as AnyTicket;
  const sla = createSla({ catalog, calendar });
  return sla.explain(ticket as Parameters<typeof sla.explain>[0], 'resolution', asOf) as Explanation;
}

const pausedAt = (at: string, reason?: string): AnyEvent => ({ type: 'paused', at, reason }) as AnyEvent;

/** From Thursday evening to Tuesday noon, with a holiday and a pause. Due on Tuesday at 10:00. */
const late = explained(
  { holidays: [{ date: '2026-11-20', name: { en: 'Day off', pt: 'Folga' } }] },
  'business',
  '2026-11-19T17:00:00-03:00',
  [pausedAt('2026-11-23T10:00:00-03:00', 'customer'), { type: 'resumed', at: '2026-11-23T13:00:00-03:00' } as AnyEvent],
  '2026-11-24T12:00:00-03:00',
);

const drawn = (explanation: Explanation, language = 'en') => parseXml(ticketSvg(explanation, { language }));
const daysOf = (explanation: Explanation) =>
  rowsOf(explanation).map(({ at, days }) => (days > 0 ? `⋯${days}` : at.toISODate()));

describe('ticketSvg', () => {
  it('has a row per day with notes, the due time, a legend and the total', () => {
    expect(textsOf(drawn(late))).toEqual([
      ...['00:00', '06:00', '12:00', '18:00', '24:00'],
      'Thu, 11/19',
      ...['Day off', 'Fri, 11/20'],
      ...['Sat, 11/21', 'Sun, 11/22'],
      ...['customer', 'Mon, 11/23'],
      ...['Due 10:00', 'Tue, 11/24'],
      ...['counts', 'outside business hours', 'holiday', 'paused', 'late'],
      'Total: 10h of 8h',
    ]);
  });

  it('has Portuguese texts for pt-BR', () => {
    const svg = drawn(late, 'pt-BR');
    expect(textsOf(svg)).toContain('Folga');
    expect(textsOf(svg)).toContain('qui., 19/11');
    expect(textsOf(svg)).toContain('Prazo 10:00');
    expect(svg.children[0]?.text).toBe('Resolução (Comercial): 8 h de expediente – em atraso');
  });

  it('uses texts of the user', () => {
    const own = { ...textsIn('en'), due: 'Frist', reasons: { ...textsIn('en').reasons, counted: 'zählt' } };
    const svg = parseXml(ticketSvg(late, { language: 'de', texts: own }));
    expect(textsOf(svg)).toContain('Frist 10:00');
    expect(textsOf(svg)).toContain('zählt');
    expect(textsOf(svg)).toContain('Do., 19.11.');
  });

  it('has English words in a language without texts', () => {
    expect(ticketSvg(late, { language: 'de' })).toContain('<desc>Started: ');
  });

  it('has a title and a description', () => {
    const [title, description] = drawn(late).children;
    expect(title).toMatchObject({ name: 'title', text: 'Resolution (Business): 8h of business time – late' });
    expect(description?.name).toBe('desc');
    expect(description?.text).toBe(
      'Started: Thu, Nov 19, 2026, 17:00 · Due: Tue, Nov 24, 2026, 10:00 · counts: 10h · outside business hours: 78h · holiday: 24h · paused: 3h · Total: 10h of 8h',
    );
  });

  it('has a tooltip per piece', () => {
    expect(groupsOf(drawn(late)).map(({ title }) => title)).toEqual([
      'Thu, Nov 19, 2026, 17:00 – Thu, Nov 19, 2026, 18:00 · 1h · counts',
      'Thu, Nov 19, 2026, 18:00 – Fri, Nov 20, 2026, 00:00 · 0m · outside business hours',
      'Fri, Nov 20, 2026, 00:00 – Sat, Nov 21, 2026, 00:00 · 0m · holiday: Day off',
      'Sat, Nov 21, 2026, 00:00 – Mon, Nov 23, 2026, 09:00 · 0m · outside business hours',
      'Mon, Nov 23, 2026, 09:00 – Mon, Nov 23, 2026, 10:00 · 1h · counts',
      'Mon, Nov 23, 2026, 10:00 – Mon, Nov 23, 2026, 13:00 · 0m · paused: customer',
      'Mon, Nov 23, 2026, 13:00 – Mon, Nov 23, 2026, 18:00 · 5h · counts',
      'Mon, Nov 23, 2026, 18:00 – Tue, Nov 24, 2026, 09:00 · 0m · outside business hours',
      'Tue, Nov 24, 2026, 09:00 – Tue, Nov 24, 2026, 10:00 · 1h · counts',
      'Tue, Nov 24, 2026, 10:00 – Tue, Nov 24, 2026, 12:00 · 2h · late',
    ]);
  });

  it('of a paused clock | draws the time to the due time if it were resumed', () => {
    const paused = explained(
      {},
      'business',
      '2026-11-19T16:00:00-03:00',
      [pausedAt('2026-11-19T17:00:00-03:00')],
      '2026-11-19T17:30:00-03:00',
    );
    const svg = drawn(paused);
    expect(textsOf(svg)).toContain('Due if resumed now 15:30');
    expect(textsOf(svg)).toContain('7h left');
    expect(groupsOf(svg).at(-1)).toMatchObject({ colours: ['var(--prazo-ahead, #3b82f6)'] });
  });

  it('a due time after the drawing | is shown below the total', () => {
    const met = explained(
      {},
      'elapsed',
      '2026-11-19T16:00:00-03:00',
      [{ type: 'resolved', at: '2026-11-19T17:00:00-03:00' } as AnyEvent],
      '2026-11-25T00:00:00-03:00',
    );
    expect(textsOf(drawn(met)).at(-1)).toBe('Due: Sat, Nov 21, 2026, 08:00');
  });

  it('without elapsed time | has one row', () => {
    const empty = explained({}, 'none', '2026-11-19T16:00:00-03:00', [], '2026-11-19T16:00:00-03:00');
    expect(empty.segments).toEqual([]);
    expect(textsOf(drawn(empty))).toEqual(['00:00', '06:00', '12:00', '18:00', '24:00', 'Thu, 11/19', 'Total: 0m']);
  });
});

describe('the rows of a zone', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'America/Sao_Paulo',
      '2018-11-03T12:00:00-03:00',
      '2018-11-05T12:00:00-02:00',
      ['2018-11-03', '2018-11-04', '2018-11-05'],
    ],
    [
      'Pacific/Apia',
      '2011-12-29T12:00:00-10:00',
      '2012-01-01T12:00:00+14:00',
      ['2011-12-29', '2011-12-31', '2012-01-01'],
    ],
    [
      'America/New_York',
      '2026-10-31T12:00:00-04:00',
      '2026-11-02T12:00:00-05:00',
      ['2026-10-31', '2026-11-01', '2026-11-02'],
    ],
    [
      'America/New_York',
      '2026-03-07T12:00:00-05:00',
      '2026-03-09T12:00:00-04:00',
      ['2026-03-07', '2026-03-08', '2026-03-09'],
    ],
    [
      'Africa/Cairo',
      '2024-04-25T12:00:00+02:00',
      '2024-04-27T12:00:00+03:00',
      ['2024-04-25', '2024-04-26', '2024-04-27'],
    ],
    // Kwajalein crossed the date line and had 30 September twice.
    [
      'Pacific/Kwajalein',
      '1969-09-29T12:00:00+11:00',
      '1969-10-01T23:00:00-12:00',
      ['1969-09-29', '1969-09-30', '1969-09-30', '1969-10-01'],
    ],
  ])('%s from %s to %s', (zone, openedAt, asOf, days) => {
    const explanation = explained({ zone, hours: '24/7' }, 'none', openedAt, [], asOf);
    expect(daysOf(explanation)).toEqual(days);
    expect(groupsOf(drawn(explanation))[0]?.width).toBeCloseTo(
      ((explanation.until.valueOf() - explanation.startedAt.valueOf()) / HOUR_MS) * 10.8,
      1,
    );
  });
});

describe('long explanations', () => {
  it('several days without a change | one row', () => {
    const long = explained({}, 'none', '2026-08-03T10:00:00-03:00', [], '2026-11-24T12:00:00-03:00');
    expect(daysOf(long)).toEqual(['2026-08-03', '⋯112', '2026-11-24']);
    expect(textsOf(drawn(long))).toContain('⋯ 112 days · counts');
    expect(textsOf(drawn(long, 'pt-BR'))).toContain('⋯ 112 dias · conta');
  });

  it('a hundred years | three rows, with years', () => {
    const long = explained({}, 'none', '1926-08-03T10:00:00-03:00', [], '2026-08-03T10:00:00-03:00');
    expect(textsOf(drawn(long)).slice(5)).toEqual([
      '8/3/1926',
      '⋯ 36524 days · counts',
      '8/3/2026',
      'counts',
      'Total: 36,525d',
    ]);
  });

  it('a change on each day | at most 40 rows, one of them with the due time', () => {
    const events = Array.from({ length: 200 }, (_, day) => {
      const at = Date.UTC(2026, 0, 5 + day, 14);
      return [
        pausedAt(new Date(at).toISOString()),
        { type: 'resumed', at: new Date(at + 85_500_000).toISOString() } as AnyEvent,
      ];
    }).flat();
    const busy = explained({}, 'elapsed', '2026-01-05T10:00:00-03:00', events, '2026-07-30T12:00:00-03:00');
    const rows = rowsOf(busy);
    expect(rows.length).toBeLessThanOrEqual(40);
    expect(rows.map(({ until }) => until).slice(0, -1)).toEqual(rows.map(({ from }) => from).slice(1));
    expect(rows.reduce((days, row) => days + (row.days || 1), 0)).toBe(207);
    expect(busy.due).toBeDefined();
    expect(textsOf(drawn(busy)).filter((text) => text.startsWith('Due '))).toHaveLength(1);
  });
});

it('the legend has a sign per reason, also for reasons of one style', () => {
  const reasons = ['paused', 'resolved', 'cancelled'] as const;
  const segments = late.segments.map((segment, index) => ({ ...segment, reason: reasons[index % 3] ?? 'paused' }));
  const texts = textsOf(drawn({ ...late, segments }));
  expect(texts).toEqual(
    expect.arrayContaining(['paused', 'resolved until it was reopened', 'cancelled until it was reopened']),
  );
});

describe('ticketSvg of hostile input', () => {
  const hostile = [
    '</title><script>alert(1)</script>',
    `"'&<>]]>`,
    '\u0000\u0007\ufffe\ud800x\udfff',
    '\u202e',
    'x'.repeat(1_000_000),
    '漢'.repeat(500),
  ];

  it.each(hostile)('escapes and cuts labels and names: %#', (name) => {
    const labels = { metric: name, level: { en: name } };
    const segments = late.segments.map((segment) => ({ ...segment, names: [name, { pt: name }] }));
    const svg = ticketSvg({ ...late, labels, segments }, { language: 'en' });
    expect(isSafe(parseXml(svg))).toBe(true);
    expect(svg.length).toBeLessThan(30_000);
  });

  it('throws for a value that is no explanation from sla.explain', () => {
    for (const wrong of [undefined, null, {}, JSON.parse(JSON.stringify(late))]) {
      expect(() => ticketSvg(wrong as Explanation, { language: 'en' })).toThrow('wrongType');
    }
  });

  it('has only safe elements and attributes', () => {
    expect(isSafe(drawn(late))).toBe(true);
    expect(describeExplanation(late, 'en')).toContain('late');
  });
});
