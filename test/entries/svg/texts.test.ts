import { createCalendar, createSla, defineCatalog, type Explanation, textsIn } from 'prazo';
import { ticketSvg } from 'prazo/svg';
import { describe, expect, it, test } from 'vitest';
import type { AnyTicket } from '../../ticket/any';
import { all, groupsOf, parseXml, textsOf } from './xml';

const catalog = defineCatalog({
  id: 'c',
  metrics: {
    resolution: { starts: ['opened'], stops: ['resolved'], pauses: { on: ['paused'], until: ['resumed'] } },
  },
  levels: { business: {}, long: {}, elapsed: {}, none: {}, agreed: {} },
  categories: {
    a: {
      targets: {
        business: { resolution: { businessHours: 8 } },
        long: { resolution: { businessHours: 300 } },
        elapsed: { resolution: { hours: 40 } },
        none: {},
        agreed: { resolution: 'agreed' },
      },
    },
  },
});

const REASONS = {
  ...textsIn('en').reasons,
  counted: 'counts',
  closed: 'closed',
  paused: 'paused',
  ordinary: 'ordinary',
};
const WORDS = { ...textsIn('en'), reasons: REASONS };
const OPTIONS = { language: 'en', texts: WORDS };

interface Situation {
  readonly level?: keyof (typeof catalog)['levels'];
  readonly holidays?: readonly { readonly date: string; readonly name: string }[];
  readonly opened: string;
  /** Each event as `type MM-DDTHH:MM`, or `paused MM-DDTHH:MM reason`. */
  readonly events?: readonly string[];
  readonly agreedDue?: string | undefined;
  readonly asOf: string;
}

/** An instant from `MM-DDTHH:MM` of 2026, with seconds if there are any. */
const at = (text: string) => `2026-${text}Z`;

/** An explanation for a desk with hours from Monday to Friday, 09:00 to 18:00 UTC. Instants are of 2026. */
function explained({
  level = 'business',
  holidays = [],
  opened,
  events = [],
  agreedDue,
  asOf,
}: Situation): Explanation {
  const calendar = createCalendar({ zone: 'UTC', hours: { 'mon-fri': ['09:00-18:00'] }, holidays });
  const log = events.map((event) => {
    const [type, when = '', reason] = event.split(' ');
    return { type, at: at(when), reason };
  });
  const agreed = agreedDue ? [{ type: 'agreed', at: at(opened), target: { due: at(agreedDue) } }] : [];
  const ticket = { category: 'a', level, openedAt: at(opened), events: [...agreed, ...log] } as AnyTicket;
  const sla = createSla({ catalog, calendar });
  return sla.explain(ticket as Parameters<typeof sla.explain>[0], 'resolution', at(asOf)) as Explanation;
}

const drawn = (explanation: Explanation, words = WORDS) =>
  parseXml(ticketSvg(explanation, { language: 'en', texts: words }));
const titleOf = (explanation: Explanation) => drawn(explanation).children[0]?.text;
const descriptionOf = (explanation: Explanation) => drawn(explanation).children[1]?.text;
/** The texts of the rows: dates and gaps. */
const rowsOf = (explanation: Explanation) =>
  all(drawn(explanation))
    .filter(({ name, attributes }) => name === 'text' && attributes.x === '0')
    .map(({ text }) => text)
    .filter((text) => /^⋯|^\w{3}, /.test(text));
const tooltipsOf = (explanation: Explanation) => groupsOf(drawn(explanation)).map(({ title }) => title);
/** The position, anchor and text of the texts that contain a text. */
const placesOf = (explanation: Explanation, part: string, words = WORDS) =>
  all(drawn(explanation, words)).flatMap(({ name, attributes: { x, y, ...more }, text }) =>
    name === 'text' && text.includes(part) ? [`${x},${y} ${more['text-anchor']} ${text}`] : [],
  );

describe('the title of ticketSvg', () => {
  const running = { opened: '11-23T12:00', asOf: '11-23T15:00' } as const;

  it('of a business target | says that business time counts', () => {
    expect(titleOf(explained(running))).toBe('resolution (business): 8h of business time – on track');
  });

  it('of an elapsed target | has days of 24 hours', () => {
    expect(titleOf(explained({ ...running, level: 'elapsed' }))).toBe('resolution (elapsed): 1d 16h – on track');
  });

  it('without a target | has no amount', () => {
    expect(titleOf(explained({ ...running, level: 'none' }))).toBe('resolution (none) – no target');
  });
});

describe('the description of ticketSvg', () => {
  it('of a running clock | ends with the time left', () => {
    expect(descriptionOf(explained({ opened: '11-23T12:00', asOf: '11-23T15:00' }))).toBe(
      'Started: Mon, Nov 23, 2026, 12:00 · Due: Tue, Nov 24, 2026, 11:00 · counts: 3h · Total: 3h of 8h · 5h left',
    );
  });

  it('of a stopped clock | has the stop', () => {
    const events = ['resolved 11-23T01:00'];
    expect(descriptionOf(explained({ level: 'elapsed', opened: '11-23T00:00', events, asOf: '11-24T00:00' }))).toBe(
      'Started: Mon, Nov 23, 2026, 00:00 · Due: Tue, Nov 24, 2026, 16:00 · Stopped: Mon, Nov 23, 2026, 01:00 · counts: 1h · Total: 1h of 1d 16h',
    );
  });

  it.each([
    ['11-23T09:00', '0m'],
    ['11-23T09:00:05', '5s'],
    ['11-23T09:05', '5m'],
    ['11-23T09:59:30', '59m 30s'],
    ['11-23T10:00', '1h'],
    ['11-23T10:00:30', '1h'],
  ])('as of %s | has seconds only below an hour: %s', (asOf, amount) => {
    expect(descriptionOf(explained({ opened: '11-23T09:00', asOf }))).toContain(`Total: ${amount} of 8h`);
  });
});

describe('the due time of a paused clock', () => {
  it('on time | is the due time if it were resumed', () => {
    const events = ['paused 11-23T11:00'];
    const paused = explained({ opened: '11-23T09:00', events, asOf: '11-23T12:00' });
    // 6 h are left from 12:00 on.
    expect(textsOf(drawn(paused))).toContain('Due if resumed now 18:00');
  });

  it('late | is the due time', () => {
    const events = ['paused 11-24T10:00'];
    const paused = explained({ opened: '11-23T09:00', events, asOf: '11-24T12:00' });
    expect(textsOf(drawn(paused))).toContain('Due 17:00');
  });
});

describe('the row of the due time', () => {
  it('at midnight | is the day that ends then', () => {
    // 40 hours from Monday at 08:00.
    const explanation = explained({ level: 'elapsed', opened: '11-23T08:00', asOf: '11-23T10:00' });
    expect(textsOf(drawn(explanation)).slice(5, 8)).toEqual(['Mon, 11/23', 'Due 00:00', 'Tue, 11/24']);
  });

  it('at the start | is the first day', () => {
    const opened = '11-23T10:00';
    const explanation = explained({ level: 'agreed', opened, agreedDue: opened, asOf: '11-23T12:00' });
    expect(textsOf(drawn(explanation)).slice(5, 7)).toEqual(['Due 10:00', 'Mon, 11/23']);
  });

  it('before the start | is absent, and the due time is below the total', () => {
    const agreedDue = '11-22T10:00';
    const explanation = explained({ level: 'agreed', opened: '11-23T10:00', agreedDue, asOf: '11-23T12:00' });
    expect(textsOf(drawn(explanation)).at(-1)).toBe('Due: Sun, Nov 22, 2026, 10:00');
  });
});

test('a clock that is cancelled after its due time | is not drawn as late', () => {
  const events = ['cancelled 11-25T00:00'];
  const explanation = explained({ level: 'elapsed', opened: '11-23T00:00', events, asOf: '11-26T00:00' });
  expect(tooltipsOf(explanation)).toEqual(['Mon, Nov 23, 2026, 00:00 – Wed, Nov 25, 2026, 00:00 · 2d · counts']);
});

test('the lines of the hours are faint', () => {
  const [grid] = all(drawn(explained({ opened: '11-23T12:00', asOf: '11-23T15:00' }))).filter(
    ({ name }) => name === 'path',
  );
  expect(grid?.attributes['stroke-opacity']).toBe('.2');
});

test('a value that is no explanation | an error that names sla.explain', () => {
  expect(() => ticketSvg({} as Explanation, OPTIONS)).toThrow(
    'explanation: expected an explanation from sla.explain, received an object (wrongType)',
  );
});

describe('the notes above the bars', () => {
  it('of two holidays on one date | have both names', () => {
    const date = '2026-11-24';
    const holidays = [
      { date, name: 'First' },
      { date, name: 'Second' },
    ];
    const explanation = explained({ holidays, opened: '11-23T12:00', asOf: '11-25T10:00' });
    expect(textsOf(drawn(explanation))).toContain('First, Second');
    expect(tooltipsOf(explanation)).toContain(
      'Tue, Nov 24, 2026, 00:00 – Wed, Nov 25, 2026, 00:00 · 0m · holiday: First, Second',
    );
  });

  it('of a pause over midnight | are on the first day only', () => {
    const events = ['paused 11-23T20:00 customer', 'resumed 11-24T10:00'];
    const explanation = explained({ level: 'elapsed', opened: '11-23T12:00', events, asOf: '11-24T12:00' });
    expect(placesOf(explanation, 'customer')).toEqual(['296,31 start customer']);
  });

  it('that end exactly where the next note may start | share its line', () => {
    // 2 × 12.5 + 2 × 10.5 wide, and 8 free: 54, which is 5 hours of 10.8.
    const events = [
      'paused 11-23T01:00 漢漢mm',
      'resumed 11-23T02:00',
      'paused 11-23T06:00 next',
      'resumed 11-23T07:00',
    ];
    const explanation = explained({ level: 'elapsed', opened: '11-23T00:00', events, asOf: '11-23T08:00' });
    expect(placesOf(explanation, 'next')).toEqual(['144.8,31 start next']);
  });

  it('a due time and a later pause | share a line, in order of time', () => {
    const events = ['paused 11-23T12:00 customer'];
    const situation = { opened: '11-23T00:00', events, agreedDue: '11-23T03:00', asOf: '11-23T13:00' };
    const explanation = explained({ level: 'agreed', ...situation });
    expect(placesOf(explanation, 'Due')).toEqual(['112.4,31 start Due 03:00']);
    expect(placesOf(explanation, 'customer')).toEqual(['209.6,31 start customer']);
  });

  it.each(['mmmmmm', '漢漢mmi'])('with a first note %s that is too wide for its space | have a line each', (first) => {
    const events = [
      `paused 11-23T01:00 ${first}`,
      'resumed 11-23T02:00',
      'paused 11-23T06:00 next',
      'resumed 11-23T07:00',
    ];
    const explanation = explained({ level: 'elapsed', opened: '11-23T00:00', events, asOf: '11-23T08:00' });
    expect(placesOf(explanation, first)).toEqual([`90.8,31 start ${first}`]);
    expect(placesOf(explanation, 'next')).toEqual(['144.8,47 start next']);
  });

  it('wider than the hours | start at midnight and are cut', () => {
    const events = [`paused 11-23T12:00 ${'x'.repeat(100)}`];
    const explanation = explained({ level: 'elapsed', opened: '11-23T09:00', events, asOf: '11-23T13:00' });
    // 35 letters of 7.8 fit into 280.
    expect(placesOf(explanation, 'xxx')).toEqual([`80,31 start ${'x'.repeat(35)}…`]);
  });
});

describe('a gap of days without a change', () => {
  it('has at least three days', () => {
    const pausedUntil = (end: string) =>
      rowsOf(
        explained({
          level: 'elapsed',
          opened: '11-02T09:00',
          events: ['paused 11-02T12:00', `resumed ${end}`, 'resolved 11-06T13:00'],
          asOf: '11-07T00:00',
        }),
      );
    expect(pausedUntil('11-06T12:00')).toEqual(['Mon, 11/2', '⋯ 3 days · paused', 'Fri, 11/6']);
    expect(pausedUntil('11-06T00:00')).toEqual(['Mon, 11/2', 'Tue, 11/3', 'Wed, 11/4', 'Thu, 11/5', 'Fri, 11/6']);
  });

  it('has its names in its text, not in a note', () => {
    const events = ['paused 11-03T00:00 customer', 'resolved 11-09T12:00'];
    const explanation = explained({ level: 'elapsed', opened: '11-02T00:00', events, asOf: '11-10T00:00' });
    expect(textsOf(drawn(explanation)).filter((text) => text.includes('customer'))).toEqual([
      '⋯ 6 days · paused: customer',
    ]);
  });

  it('with the due time | has a note with its date', () => {
    const holidays = ['03', '04', '05', '06', '07'].map((day) => ({ date: `2026-11-${day}`, name: 'Recess' }));
    const explanation = explained({
      level: 'agreed',
      holidays,
      opened: '11-02T10:00',
      events: ['paused 11-02T11:00', 'resumed 11-09T10:00'],
      agreedDue: '11-05T12:00',
      asOf: '11-09T11:00',
    });
    expect(placesOf(explanation, 'Due')).toEqual(['80,53 start Due Thu, Nov 5, 2026, 12:00']);
  });
});

describe('many days with a change on each', () => {
  const midnight = (day: number) => new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(5, 10);
  const pause = (from: number, until: number) => [`paused ${midnight(from)}T14:00`, `resumed ${midnight(until)}T15:00`];
  const each = (first: number, end: number) =>
    Array.from({ length: end - first }, (_, index) => pause(first + index, first + index)).flat();
  /** Paused from 14:00 to 15:00 on each day from 5 January on. */
  function paused(days: number, level: 'none' | 'elapsed' | 'agreed', agreedDue?: string): Explanation {
    const events = each(0, days);
    return explained({ level, opened: '01-05T00:00', events, agreedDue, asOf: `${midnight(days)}T00:00` });
  }
  const gapsOf = (explanation: Explanation) => rowsOf(explanation).filter((text) => text.startsWith('⋯'));

  it('up to 40 rows are all drawn; of 41 rows, the middle is a gap', () => {
    expect(gapsOf(paused(40, 'none'))).toEqual([]);
    // The first 20 and the last 17 days are drawn.
    expect(gapsOf(paused(41, 'none'))).toEqual(['⋯ 4 days · counts, paused']);
  });

  it('a gap in the middle | counts all its days', () => {
    // 61 days, 5 of them in one row: of 57 rows the first 20 and the last 17 are drawn, which are 37 days.
    const events = [...each(0, 25), ...pause(25, 31), ...each(32, 61)];
    const explanation = explained({ level: 'none', opened: '01-05T00:00', events, asOf: `${midnight(61)}T00:00` });
    expect(gapsOf(explanation)).toEqual(['⋯ 24 days · counts, paused']);
  });

  it('a due time among the drawn rows | one gap', () => {
    expect(gapsOf(paused(60, 'elapsed'))).toEqual(['⋯ 22 days · late, paused']);
  });

  it('a due time between the first and the last rows | its day is drawn between two gaps', () => {
    // 4 February is the 31st day: 10 days before it, and 12 after it, are not drawn.
    const rows = rowsOf(paused(60, 'agreed', '02-04T05:00'));
    expect(rows.slice(19, 24)).toEqual([
      'Sat, 1/24',
      '⋯ 10 days · counts, paused',
      'Wed, 2/4',
      '⋯ 12 days · late, paused',
      'Tue, 2/17',
    ]);
  });
});

describe('days of ordinary hours', () => {
  it('whole | have the time that counts', () => {
    // Five weeks of five days of 9 h.
    expect(tooltipsOf(explained({ level: 'long', opened: '09-07T09:00', asOf: '10-09T18:00' }))[0]).toBe(
      'Mon, Sep 7, 2026, 09:00 – Fri, Oct 9, 2026, 18:00 · 225h · ordinary',
    );
  });

  it('cut at the due time | have no amounts', () => {
    expect(tooltipsOf(explained({ opened: '09-07T09:00', asOf: '10-09T18:00' }))).toEqual([
      'Mon, Sep 7, 2026, 09:00 – Mon, Sep 7, 2026, 17:00 · ordinary',
      'Mon, Sep 7, 2026, 17:00 – Fri, Oct 9, 2026, 18:00 · late',
    ]);
  });
});

describe('the legend', () => {
  const running = explained({ opened: '11-23T12:00', asOf: '11-23T15:00' });

  it('a text wider than a line | is cut, and stays on its line', () => {
    const wide = { ...WORDS, reasons: { ...REASONS, counted: 'm'.repeat(50) } };
    // 31 letters of 10.5 fit into 332.
    expect(placesOf(running, 'mmm', wide)).toEqual([`28,99 start ${'m'.repeat(31)}…`]);
    expect(placesOf(running, '5h left', wide)).toEqual(['28,117 start 5h left']);
  });

  it('a sign that ends at the edge exactly | stays on its line', () => {
    // 28 + 105 + 12 and 28 + 175 + 12 are 360.
    const full = { ...WORDS, reasons: { ...REASONS, counted: 'm'.repeat(10) }, left: '漢'.repeat(14) };
    expect(placesOf(running, '漢', full)).toEqual([`173,99 start ${'漢'.repeat(14)}`]);
  });
});

describe('labels', () => {
  it('up to a width of 500 | are whole', () => {
    const named = (name: string) => {
      const explanation = explained({ level: 'none', opened: '11-23T12:00', asOf: '11-23T15:00' });
      return titleOf({ ...explanation, labels: { metric: name, level: undefined } });
    };
    expect(named('漢'.repeat(40))).toBe(`${'漢'.repeat(40)} (none) – no target`);
    expect(named('漢'.repeat(41))).toBe(`${'漢'.repeat(40)}… (none) – no target`);
    expect(named('a\u0007b')).toBe('a\ufffdb (none) – no target');
  });
});

describe('the time left in Portuguese', () => {
  it.each([
    ['11-23T12:00', 'falta 1 h'],
    ['11-23T12:30', 'faltam 30 min'],
    ['11-23T11:30', 'faltam 1 h 30 min'],
    ['11-23T12:59', 'falta 1 min'],
    ['11-23T12:49', 'faltam 11 min'],
    ['11-23T12:49:00.500', 'faltam 11 min'],
    ['11-23T12:00:00.500', 'falta 1 h'],
    ['11-23T03:00', 'faltam 10 h'],
  ])('as of %s | %s', (asOf, text) => {
    const agreed = explained({ level: 'agreed', opened: '11-23T00:00', agreedDue: '11-23T13:00', asOf });
    expect(textsOf(parseXml(ticketSvg(agreed, { language: 'pt-BR' })))).toContain(text);
  });
});

describe('a drawing of two years', () => {
  const calendar = createCalendar({ zone: 'UTC', hours: '24/7' });
  const ticket = { category: 'a', level: 'none', openedAt: '2026-12-31T12:00Z' } as const;
  const explanation = createSla({ catalog, calendar }).explain(
    ticket,
    'resolution',
    '2027-01-01T12:00Z',
  ) as Explanation;
  const datesIn = (language: string) =>
    textsOf(parseXml(ticketSvg(explanation, { language }))).filter((text) => text.includes('31'));

  it('has the year in each date', () => {
    expect(datesIn('en')).toEqual(['12/31/2026']);
  });

  it('has no year if the date would be wider than its column', () => {
    // `31.12.2026 г.` would be 88 wide. The column is 80 wide.
    expect(datesIn('bg')).toEqual([expect.not.stringContaining('2026')]);
  });
});
