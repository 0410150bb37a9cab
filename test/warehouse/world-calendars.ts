import { type Calendar, createCalendar, effectiveCalendar } from 'prazo';

/** The calendars of a world by name, and some weeks in which they have holidays or offset changes. */
export interface Place {
  /** `desk` is the default calendar of a ticket. */
  readonly calendars: { readonly desk: Calendar; readonly night: Calendar; readonly always: Calendar };
  /** Tickets are opened from here until `until`. */
  readonly from: number;
  readonly until: number;
}

function place(from: string, until: string, desk: Calendar): Place {
  const { zone } = desk;
  const night = createCalendar({ name: 'night', zone, hours: { 'sun-thu': ['22:00-06:00'] } });
  const always = createCalendar({ name: 'always', zone, hours: '24/7' });
  return { calendars: { desk, night, always }, from: Date.parse(from), until: Date.parse(until) };
}

/** A lunch break, holidays, an open Saturday, and a gap at midnight on 4 November 2018. */
export const saoPaulo: Place = place(
  '2018-10-22T00:00Z',
  '2018-11-24T00:00Z',
  createCalendar({
    zone: 'America/Sao_Paulo',
    hours: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] },
    holidays: ['2018-11-02', '2018-11-15', { date: '2018-11-20', closed: '12:00-24:00' }],
    overrides: { '2018-11-17': ['10:00-14:00'] },
  }),
);

/** Night shifts, one with a repeated hour, and closures with odd milliseconds. */
export const newYork: Place = place(
  '2024-10-21T00:00Z',
  '2024-11-23T00:00Z',
  createCalendar({
    zone: 'America/New_York',
    hours: { 'sun-thu': ['22:00-06:00'], fri: ['10:00-15:00'] },
    holidays: ['2024-11-11'],
    overrides: { '2024-11-03': ['00:30-03:30'] },
    closures: [
      { from: '2024-10-29T04:00:00.000Z', until: '2024-10-29T04:00:00.001Z' },
      { from: '2024-11-13T05:00:00.000Z', until: '2024-11-13T05:59:59.997Z' },
    ],
  }),
);

/** Local time goes back by half an hour on 5 April 2026, during a night shift. */
export const lordHowe: Place = place(
  '2026-03-23T00:00Z',
  '2026-04-20T00:00Z',
  createCalendar({
    zone: 'Australia/Lord_Howe',
    hours: { 'mon-fri': ['08:00-17:00'], sat: ['22:00-04:00'] },
    holidays: ['2026-04-03'],
  }),
);

/** Local time goes forward by half an hour on 4 October 2026. */
export const lordHoweAhead: Place = place(
  '2026-09-21T00:00Z',
  '2026-10-17T00:00Z',
  createCalendar({ zone: 'Australia/Lord_Howe', hours: { 'mon-fri': ['08:00-17:00'], sat: ['22:00-04:00'] } }),
);

/** The zone skipped 30 December 2011. */
export const apia: Place = place(
  '2011-12-19T00:00Z',
  '2012-01-13T00:00Z',
  createCalendar({ zone: 'Pacific/Apia', hours: { 'mon-fri': ['08:00-16:30'] }, holidays: ['2012-01-02'] }),
);

/** A calendar that moves from São Paulo to Lisbon. */
export const moving: Place = place(
  '2025-06-02T00:00Z',
  '2025-06-29T00:00Z',
  effectiveCalendar([
    { calendar: createCalendar({ zone: 'America/Sao_Paulo', hours: { 'mon-fri': ['09:00-18:00'] } }) },
    {
      from: '2025-06-16',
      calendar: createCalendar({ zone: 'Europe/Lisbon', hours: { 'mon-sat': ['08:00-12:00', '13:00-17:00'] } }),
    },
  ]),
);

/** A Saturday that continues into Sunday, a break of a minute, and the hour skipped on 29 March 2026. */
export const london: Place = place(
  '2026-03-16T00:00Z',
  '2026-04-13T00:00Z',
  createCalendar({
    zone: 'Europe/London',
    hours: { 'mon-fri': ['08:30-12:00', '12:01-17:30'], sat: ['00:00-24:00'], sun: ['00:00-03:00'] },
    holidays: ['2026-04-03', '2026-04-06'],
    closures: [{ from: '2026-03-24T10:00:00.500Z', until: '2026-03-24T14:00:00.250Z' }],
  }),
);

/** Never closed. */
export const roundTheClock: Place = place(
  '2024-10-21T00:00Z',
  '2024-11-23T00:00Z',
  createCalendar({ zone: 'America/New_York', hours: '24/7' }),
);
